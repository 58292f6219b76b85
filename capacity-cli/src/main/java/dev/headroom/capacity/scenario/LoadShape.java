package dev.headroom.capacity.scenario;

import dev.headroom.capacity.run.Phase;
import java.util.List;
import java.util.stream.IntStream;

/** A load as a row of levels. */
final class LoadShape {

  private LoadShape() {}

  static List<Double> levels(List<Phase> phases, double peak, int columns) {
    double total = phases.stream().mapToDouble(p -> p.duration().toMillis()).sum();
    return IntStream.range(0, columns)
        .mapToObj(column -> peak == 0 ? 0.0 : at(phases, (column + 0.5) / columns * total) / peak)
        .toList();
  }

  private static double at(List<Phase> phases, double millis) {
    double begin = 0;
    for (Phase phase : phases) {
      double length = phase.duration().toMillis();
      if (millis < begin + length) {
        double share = (millis - begin) / length;
        return phase.fromUsers() + (phase.toUsers() - phase.fromUsers()) * share;
      }
      begin += length;
    }
    return 0;
  }
}
