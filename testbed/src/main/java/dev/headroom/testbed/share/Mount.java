package dev.headroom.testbed.share;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One line of {@code /proc/self/mountinfo}, as proc(5) has it.
 *
 * @param root what of the file system is mounted: a container sees its own group's directory only
 * @param point where
 * @param options of the file system itself
 */
record Mount(String root, Path point, String type, List<String> options) {
  private static final int ROOT = 3;
  private static final int POINT = 4;
  private static final int TYPE = 1;
  private static final int OPTIONS = 3;

  static Optional<Mount> parse(String line) {
    int dash = line.indexOf(" - ");
    String[] before = line.substring(0, Math.max(0, dash)).split(" ");
    String[] after = line.substring(dash + 1).split(" ");
    return dash < 0 || before.length <= POINT || after.length <= OPTIONS
        ? Optional.empty()
        : Optional.of(
            new Mount(
                unescaped(before[ROOT]),
                Path.of(unescaped(before[POINT])),
                after[TYPE],
                Arrays.asList(after[OPTIONS].split(","))));
  }

  /** Where the group of that path lies; the mount's own root where it is not beneath it. */
  Path directory(String group) {
    String beneath =
        root.equals("/") ? group : group.startsWith(root) ? group.substring(root.length()) : "";
    Path found = point.resolve(beneath.replaceFirst("^/+", "")).normalize();
    return found.startsWith(point) ? found : point;
  }

  private static String unescaped(String text) {
    return text.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\");
  }
}
