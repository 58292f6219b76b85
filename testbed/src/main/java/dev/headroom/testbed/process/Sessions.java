package dev.headroom.testbed.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Puts a command into a session of its own, so that a terminal's Ctrl-C and hang-up reach only who
 * started it. The process keeps the id that it was started with.
 */
final class Sessions {
  private static final Optional<Path> SETSID = onPath("setsid");

  private Sessions() {}

  static List<String> detached(List<String> command) {
    List<String> detached =
        new ArrayList<>(
            SETSID
                .map(setsid -> List.of(setsid.toString()))
                .orElse(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh")));
    detached.addAll(command);
    return detached;
  }

  /** The program of this name in the directories of {@code PATH}. */
  static Optional<Path> onPath(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
        .filter(directory -> !directory.isBlank())
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
