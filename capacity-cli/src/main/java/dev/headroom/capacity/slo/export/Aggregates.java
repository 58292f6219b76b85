package dev.headroom.capacity.slo.export;

import dev.headroom.capacity.slo.Aggregate;
import java.math.BigDecimal;

/** Aggregates over the ten minutes before now. */
final class Aggregates {

  private static final String OVER = "[10m:30s]";

  private Aggregates() {}

  /** Of a sampled metric. */
  static String over(Aggregate aggregate, String expression) {
    if (aggregate.percentile() > 0) {
      String quantile =
          BigDecimal.valueOf(aggregate.percentile())
              .movePointLeft(2)
              .stripTrailingZeros()
              .toPlainString();
      return "quantile_over_time(" + quantile + ", (" + expression + ")" + OVER + ")";
    }
    return switch (aggregate.level()) {
      case "mean" -> "avg_over_time((" + expression + ")" + OVER + ")";
      case "min" -> "min_over_time((" + expression + ")" + OVER + ")";
      case "max" -> "max_over_time((" + expression + ")" + OVER + ")";
      default -> expression;
    };
  }

  /** Mean or max of response times, in milliseconds. */
  static String ofTimes(Aggregate aggregate, Series series) {
    return aggregate.level().equals("mean")
        ? "1000 * sum(rate(" + series.sum() + "[10m])) / sum(rate(" + series.count() + "[10m]))"
        : "1000 * max(" + series.max() + ")";
  }
}
