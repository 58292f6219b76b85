package dev.headroom.capacity.stats;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One run's figure over that of others, and how far chance may have moved it.
 *
 * <p>Between two runs the interval is made of those of the figures, on a log scale, by the method
 * of variance estimates recovery (Zou and Donner 2008, Statistics in Medicine 27, 1693–1702): log r
 * − √((m − m₁)² + (b₂ − b)²) to log r + √((m₂ − m)² + (b − b₁)²) for logs of the measured figure m,
 * the base b and their intervals. It knows what changes within a run, not from run to run.
 *
 * <p>Three or more base runs tell that, too: with their standard deviation s on the log scale, one
 * more run lies within t s √(1 + 1/k) of the mean of k (the prediction interval of Student's t).
 * Then the wider of both counts. Of made-up pairs of runs a fifth apart, 94 to 99 of 100 intervals
 * hold the true ratio ({@code RatioTest}).
 *
 * @param base the one, or the geometric mean of several
 * @param value measured to base
 * @param interval of 95 % of the value; null where none can be given
 */
public record Ratio(double base, double value, @Nullable Interval interval) {

  /** From so many base runs on it is known how much runs differ. */
  public static final int ENOUGH_RUNS = 3;

  /**
   * A figure of one run.
   *
   * @param interval of 95 %, null where none is known
   */
  public record Figure(double value, @Nullable Interval interval) {

    private boolean bounded() {
      return interval != null && interval.low() > 0 && Double.isFinite(interval.high());
    }

    private double below() {
      return Math.log(value / Objects.requireNonNull(interval).low());
    }

    private double above() {
      return Math.log(Objects.requireNonNull(interval).high() / value);
    }
  }

  /**
   * @param bases at least one
   */
  public static Ratio of(List<Figure> bases, Figure measured) {
    double mean = bases.stream().mapToDouble(Figure::value).average().orElseThrow();
    if (measured.value() <= 0 || bases.stream().anyMatch(base -> base.value() <= 0)) {
      boolean none = measured.value() == 0 && mean == 0;
      return new Ratio(mean, none ? 1 : measured.value() / mean, null);
    }
    double level =
        bases.stream().mapToDouble(base -> Math.log(base.value())).average().orElseThrow();
    double between = between(bases, level);
    double ratio = Math.log(measured.value()) - level;
    boolean within = measured.bounded() && bases.stream().allMatch(Figure::bounded);
    if (!within && Double.isNaN(between)) {
      return new Ratio(Math.exp(level), Math.exp(ratio), null);
    }
    double down = 0;
    double up = 0;
    if (within) {
      double runs = bases.size();
      double baseAbove = bases.stream().mapToDouble(b -> b.above() * b.above()).sum();
      double baseBelow = bases.stream().mapToDouble(b -> b.below() * b.below()).sum();
      down = Math.sqrt(measured.below() * measured.below() + baseAbove / (runs * runs));
      up = Math.sqrt(measured.above() * measured.above() + baseBelow / (runs * runs));
    }
    double least = Double.isNaN(between) ? 0 : between;
    return new Ratio(
        Math.exp(level),
        Math.exp(ratio),
        new Interval(
            Math.exp(ratio - Math.max(down, least)), Math.exp(ratio + Math.max(up, least))));
  }

  /** How far one more run may lie from the mean of these, on the log scale; NaN of too few. */
  private static double between(List<Figure> bases, double level) {
    int runs = bases.size();
    if (runs < ENOUGH_RUNS) {
      return Double.NaN;
    }
    double squares = 0;
    for (Figure base : bases) {
      squares += Math.pow(Math.log(base.value()) - level, 2);
    }
    double deviation = Math.sqrt(squares / (runs - 1));
    return StudentT.twoSided95(runs - 1) * deviation * Math.sqrt(1 + 1.0 / runs);
  }
}
