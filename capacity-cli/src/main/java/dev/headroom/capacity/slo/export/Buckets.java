package dev.headroom.capacity.slo.export;

import dev.headroom.capacity.slo.Numbers;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Boundaries of histograms: where a limit falls between two, the nearer one is taken, by ratio. */
final class Buckets {

  private Buckets() {}

  /** The boundary for a limit, in seconds as its label has it. */
  static String nearest(double limitMs, List<String> boundaries) {
    double limit = limitMs / 1_000;
    return boundaries.stream()
        .min(Comparator.comparingDouble(b -> Math.abs(Math.log(Double.parseDouble(b) / limit))))
        .orElseGet(() -> label(limit));
  }

  /** As Prometheus writes it: 0.5, 1.0. */
  static String label(double seconds) {
    String text = BigDecimal.valueOf(seconds).stripTrailingZeros().toPlainString();
    return text.contains(".") ? text : text + ".0";
  }

  /** What to know of a boundary that isn't the limit; empty where it is. */
  static List<String> note(double limitMs, String boundary, String metric, boolean known) {
    double chosen = Double.parseDouble(boundary) * 1_000;
    if (!known) {
      return List.of("needs a bucket le=\"" + boundary + "\" of " + metric);
    }
    if (Math.abs(chosen - limitMs) < 1e-6) {
      return List.of();
    }
    String limit = Numbers.of(limitMs, "ms").toString();
    return List.of(
        metric
            + " has no bucket at "
            + limit
            + ": "
            + Numbers.of(chosen, "ms")
            + " is used, so this "
            + (chosen > limitMs ? "alerts later" : "alerts earlier")
            + " than promised; to be exact, add "
            + limit.replace(" ", "")
            + " to management.metrics.distribution.slo");
  }
}
