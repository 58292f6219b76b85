package dev.headroom.capacity.scenario;

import dev.headroom.capacity.run.Phase;
import java.time.Duration;
import java.util.List;

/** Reads one phase of a load. */
final class PhaseReader {

  private static final List<String> KEYS = List.of("name", "duration", "users", "rate", "counted");

  private PhaseReader() {}

  static Phase read(String file, YamlNode node, boolean open) {
    Fields fields = Fields.of(file, node, "a phase", KEYS);
    String amount = open ? "rate" : "users";
    String other = open ? "users" : "rate";
    if (fields.has(other)) {
      throw fields.error(
          other,
          "\"" + other + "\" does not go with load model " + (open ? "open." : "closed."),
          amount + ": 10");
    }
    Range load = fields.parsed(amount, "0 to 500", Range::parse);
    Duration duration = fields.duration("duration", "30 s");
    String counted = fields.textOr("counted", "true");
    if (!counted.equals("true") && !counted.equals("false")) {
      throw fields.error(
          "counted", "\"counted\" is \"" + counted + "\", neither yes nor no.", "counted: false");
    }
    return new Phase(
        fields.text("name", "steady"), duration, load.from(), load.to(), counted.equals("true"));
  }
}
