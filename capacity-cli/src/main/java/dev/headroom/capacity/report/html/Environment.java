package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Names;
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
  public record Line(Message label, Object text) {}

  static Environment of(RunManifest run) {
    List<Line> lines = new ArrayList<>();
    run.machine()
        .forEach(
            (label, text) ->
                lines.add(new Line(Message.name(Names.shown(label)), Names.sentence(text))));
    run.versions()
        .forEach(
            (label, text) ->
                lines.add(new Line(Message.name(Names.shown(label)), Names.sentence(text))));
    lines.add(
        new Line(
            Message.of("app"), Message.counted(run.instances(), "{0} instance", "{0} instances")));
    lines.add(
        new Line(
            Message.of("generator"),
            Message.counted(run.injectors(), "{0} process", "{0} processes")));
    if (run.gitCommit() != null) {
      lines.add(new Line(Message.of("commit"), Names.sentence(run.gitCommit())));
    }
    lines.add(new Line(Message.of("seed"), Long.toString(run.seed())));
    if (run.stackStartMillis() > 0) {
      Duration start = Duration.ofMillis(run.stackStartMillis());
      lines.add(
          new Line(
              Message.of("stack start"),
              Message.of("{0} from nothing to ready", Formats.duration(start))));
    }
    List<Line> properties = new ArrayList<>();
    run.appProperties()
        .forEach(
            (key, value) ->
                properties.add(new Line(Message.data(Names.sentence(key)), Names.sentence(value))));
    return new Environment(lines, properties, Names.sentence(run.command()));
  }
}
