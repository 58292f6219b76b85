package dev.headroom.capacity.scenario;

import dev.headroom.capacity.run.Phase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Arrivals as they once were, from a file, spelt out as phases. */
final class ReplayLoad {

  /** More would be more than anybody can look at, and than phases are made for. */
  private static final int MOST_PHASES = 1_000;

  private ReplayLoad() {}

  static List<Phase> read(String file, Fields load, boolean open) {
    if (!open) {
      throw load.error(
          "replay", "a replay is of arrivals, which only the open model has.", "model: open");
    }
    Fields replay =
        Fields.of(
            file, load.required("replay", "{file: rates.csv}"), "replay", List.of("file", "speed"));
    Path source = Path.of(file).resolveSibling(replay.text("file", "rates.csv"));
    double speed = replay.has("speed") ? replay.amount("speed", "1") : 1;
    return phases(ArrivalRates.read(source), speed);
  }

  static List<Phase> phases(ArrivalRates rates, double speed) {
    ArrivalRates coarse = rates.atMost(MOST_PHASES);
    double[] perSecond = coarse.perSecond();
    List<Phase> phases = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= perSecond.length; i++) {
      if (i == perSecond.length || perSecond[i] != perSecond[begin]) {
        long fromMillis = Math.round(begin * coarse.stepMillis() / speed);
        long toMillis = Math.round(i * coarse.stepMillis() / speed);
        double rate = perSecond[begin] * speed;
        phases.add(
            new Phase(
                "from " + Durations.format(Duration.ofMillis(fromMillis)),
                Duration.ofMillis(Math.max(1, toMillis - fromMillis)),
                rate,
                rate,
                true));
        begin = i;
      }
    }
    return phases;
  }
}
