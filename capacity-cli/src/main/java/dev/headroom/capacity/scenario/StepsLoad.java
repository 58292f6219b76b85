package dev.headroom.capacity.scenario;

import dev.headroom.capacity.run.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A load that rises in steps, spelt out as phases; each step's beginning settles, uncounted. */
final class StepsLoad {

  private static final List<String> KEYS = List.of("from", "by", "to", "each", "settle", "warmUp");
  private static final int MOST_STEPS = 1_000;

  private StepsLoad() {}

  static List<Phase> read(String file, YamlNode node) {
    Fields fields = Fields.of(file, node, "steps", KEYS);
    double from = fields.amount("from", "20");
    double by = fields.amount("by", "20");
    double to = fields.amount("to", "400");
    Duration each = fields.duration("each", "30 s");
    Duration settle =
        fields.has("settle") ? fields.parsed("settle", "10 s", Durations::parse) : Duration.ZERO;
    if (to < from || (to - from) / by >= MOST_STEPS) {
      throw fields.error(
          "to",
          "from "
              + Range.plain(from)
              + " by "
              + Range.plain(by)
              + " to "
              + Range.plain(to)
              + " is no row of 1 to "
              + MOST_STEPS
              + " steps.",
          "to: " + Range.plain(from + 10 * by));
    }
    if (settle.compareTo(each) >= 0) {
      throw fields.error(
          "settle", "nothing of a step is left to count.", "settle: 10 s, with each: 30 s");
    }
    List<Phase> phases = new ArrayList<>();
    if (fields.has("warmUp")) {
      phases.add(new Phase("warm-up", fields.duration("warmUp", "30 s"), from, from, false));
    }
    // Counted, not added up: 0.1 + 0.1 + 0.1 is more than 0.3.
    for (int i = 0; from + i * by <= to * (1 + 1e-9); i++) {
      double load = Math.round((from + i * by) * 1e6) / 1e6;
      String name = "step " + (i + 1);
      if (!settle.isZero()) {
        phases.add(new Phase(name + " settling", settle, load, load, false));
      }
      phases.add(new Phase(name, each.minus(settle), load, load, true));
    }
    return phases;
  }
}
