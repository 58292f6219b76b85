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

  /**
   * The growth over the finest stretches of which most are known.
   *
   * @param levels gives the level of each of so many stretches, NaN where it isn't known
   * @return null where no division has 10 known stretches
   */
  public static @Nullable Growth of(IntFunction<double[]> levels) {
    for (int blocks : BLOCKS) {
      double[] level = levels.apply(blocks);
      long known = Arrays.stream(level).filter(Double::isFinite).count();
      if (known >= LEAST_BLOCKS && known >= blocks * ENOUGH_KNOWN) {
        return of(level);
      }
    }
    return null;
  }

  private static Growth of(double[] levels) {
    int[] known =
        IntStream.range(0, levels.length).filter(i -> Double.isFinite(levels[i])).toArray();
    double[] x = Arrays.stream(known).mapToDouble(i -> (i + 0.5) / levels.length).toArray();
    double[] y = Arrays.stream(known).mapToDouble(i -> levels[i]).toArray();
    Trend trend = Trend.of(x, y);
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
