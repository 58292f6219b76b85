package dev.headroom.capacity.report.html;

import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.run.RunManifest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * On what it ran, and how to run it again.
 *
 * @param command the exact command
 */
public record Environment(List<Line> lines, List<Line> properties, String command) {

  /** A label and what it says. */
  public record Line(String label, String text) {}

  static Environment of(RunManifest run) {
    List<Line> lines = new ArrayList<>();
    run.machine().forEach((label, text) -> lines.add(new Line(label, text)));
    run.versions().forEach((label, text) -> lines.add(new Line(label, text)));
    lines.add(new Line("app", Formats.counted(run.instances(), "instance", "instances")));
    lines.add(new Line("generator", Formats.counted(run.injectors(), "process", "processes")));
    if (run.gitCommit() != null) {
      lines.add(new Line("commit", run.gitCommit()));
    }
    lines.add(new Line("seed", Long.toString(run.seed())));
    if (run.stackStartMillis() > 0) {
      Duration start = Duration.ofMillis(run.stackStartMillis());
      lines.add(new Line("stack start", Formats.duration(start) + " from nothing to ready"));
    }
    List<Line> properties = new ArrayList<>();
    run.appProperties().forEach((key, value) -> properties.add(new Line(key, value)));
    return new Environment(lines, properties, run.command());
  }
}
