package dev.headroom.capacity.stats;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * By how much something changed over a window, in percent of its mean level, by its {@link Trend}
 * over stretches of equal length.
 *
 * @param percent over the whole window; NaN where the level is 0 but it changed
 * @param low of the interval of 95 %, minus infinity where it can't be bounded
 * @param high of the interval of 95 %, infinity where it can't be bounded
 * @param blocks how many stretches stand behind it
 */
public record Growth(double percent, double low, double high, int blocks) {

  /** Fewer stretches bound too little. */
  public static final int LEAST_BLOCKS = 10;

  private static final int[] BLOCKS = {20, 15, 12, LEAST_BLOCKS};
  private static final double ENOUGH_KNOWN = 0.8;
  private static final double CAUTION = 1.2;

  /**
   * The growth over the finest stretches of which most are known.
   *
   * @param levels gives the level of each of so many stretches, NaN where it isn't known
   * @return null where no division has 10 known stretches
   */
  public static @Nullable Growth of(IntFunction<double[]> levels) {
    return of(levels, Trend.TWO_SIDED_95, 0);
  }

  /**
   * The same as one of several that are looked at together: with an interval so wide that all of
   * them hold the truth in 95 of 100 runs (Bonferroni). As there are few stretches to tell the
   * autocorrelation from, it is taken to be 1.2 standard errors higher, and estimated beside a
   * parabola, so that a bent trend is not taken for it.
   *
   * <p>Measured on three series together ({@code DriftAlarmsTest}, 1,000 runs; lag-1
   * autocorrelation 0, 0.5, 0.8): one at least is said to change by more than 10 %, where none
   * does, in 0, 0.6, 2.2 of 100 runs at a spread of 10 % from stretch to stretch, in 0.5, 2.7, 5.0
   * at 30 %. A growth of 20 % in one of them is told of in 46 of 100 runs at a spread of 3 %; one
   * of 50 % in 61 at 10 %, and in 39 at 5 % and an autocorrelation of 0.5.
   *
   * @param together how many, 1 and up
   */
  public static @Nullable Growth among(int together, IntFunction<double[]> levels) {
    return of(levels, Normal.twoSided(0.05 / together), CAUTION);
  }

  private static @Nullable Growth of(
      IntFunction<double[]> levels, double quantile, double caution) {
    for (int blocks : BLOCKS) {
      double[] level = levels.apply(blocks);
      long known = Arrays.stream(level).filter(Double::isFinite).count();
      if (known >= LEAST_BLOCKS && known >= blocks * ENOUGH_KNOWN) {
        return of(level, quantile, caution);
      }
    }
    return null;
  }

  private static Growth of(double[] levels, double quantile, double caution) {
    int[] known =
        IntStream.range(0, levels.length).filter(i -> Double.isFinite(levels[i])).toArray();
    double[] x = Arrays.stream(known).mapToDouble(i -> (i + 0.5) / levels.length).toArray();
    double[] y = Arrays.stream(known).mapToDouble(i -> levels[i]).toArray();
    Trend trend = Trend.of(x, y, quantile, caution);
    double level = Math.abs(Arrays.stream(y).average().orElseThrow());
    return new Growth(
        share(trend.slope(), level),
        share(trend.low(), level),
        share(trend.high(), level),
        known.length);
  }

  private static double share(double change, double level) {
    return change == 0 ? 0 : level == 0 ? Double.NaN : 100 * change / level;
  }
}
