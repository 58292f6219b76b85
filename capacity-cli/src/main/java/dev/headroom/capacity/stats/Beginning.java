package dev.headroom.capacity.stats;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * How much of the beginning of a series differs from the rest, as it does while a system warms up
 * or a load rises.
 *
 * <p>Where it ends is found by the marginal standard error rule (MSER; White 1997, Simulation 69,
 * 323–334): leave out so much that the standard error of the mean of the rest is smallest, at most
 * half. That rule mostly leaves something out. So what it leaves out counts only if three quarters
 * of it lie 10 % or more to one side of the mean of the rest, and its mean 5 standard errors, both
 * on a log scale and the error widened for autocorrelation as in {@link Trend}. Measured ({@code
 * DriftAlarmsTest}, 1,000 runs of three series together, lag-1 autocorrelation 0, 0.5, 0.8 of the
 * stretches): where nothing warms up 0.1, 0.4, 3.4 in 100 runs get a hint at a spread of 10 %, 0.1,
 * 0.8, 4.8 at 30 %; a first tenth that takes three times as long is found, to within a tenth, in 88
 * of 100 series at 0.5 and 78 at 0.8, spread 10 %.
 */
public final class Beginning {

  private static final int[] DIVISIONS = {60, 30, 20};
  private static final double ENOUGH_KNOWN = 0.9;
  private static final double LEAST_CHANGE = Math.log(1.1);
  private static final double STANDARD_ERRORS = 5;
  private static final double HIGHEST_CORRELATION = 0.9;
  private static final int LEAST_DIFFERING = 2;
  private static final double MOST_OF_IT = 0.75;

  private Beginning() {}

  /**
   * The share of a series that differs at its beginning.
   *
   * @param levels gives the level of each of 60, 30 or 20 stretches, NaN where it isn't known
   * @return 0 where nothing does or too little is known, below 0.5
   */
  public static double share(IntFunction<double[]> levels) {
    for (int division : DIVISIONS) {
      double[] level = levels.apply(division);
      long known = Arrays.stream(level).filter(value -> value > 0).count();
      if (known >= division * ENOUGH_KNOWN) {
        return (double) differing(logs(level)) / division;
      }
    }
    return 0;
  }

  /** Of what isn't known or 0, the nearest known level before it, else behind it. */
  private static double[] logs(double[] level) {
    double last = Arrays.stream(level).filter(value -> value > 0).findFirst().orElse(1);
    double[] logs = new double[level.length];
    for (int i = 0; i < logs.length; i++) {
      last = level[i] > 0 ? level[i] : last;
      logs[i] = Math.log(last);
    }
    return logs;
  }

  private static int differing(double[] y) {
    int most = y.length / 2;
    int cut = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int d = 0; d <= most; d++) {
      int rest = y.length - d;
      double error = squares(y, d) / ((double) rest * rest);
      if (error < least) {
        least = error;
        cut = d;
      }
    }
    return cut == 0 || cut == most ? 0 : differing(y, cut);
  }

  /** Of what is before the cut; what at its end is as the rest is belongs to the rest. */
  private static int differing(double[] y, int cut) {
    double mean = mean(y, cut, y.length);
    double side = Math.signum(mean(y, 0, cut) - mean);
    double[] apart = Arrays.stream(y, 0, cut).map(value -> side * (value - mean)).toArray();
    int length = cut;
    while (length > 0 && apart[length - 1] < LEAST_CHANGE) {
      length--;
    }
    long differing = Arrays.stream(apart, 0, length).filter(v -> v >= LEAST_CHANGE).count();
    boolean most = length >= LEAST_DIFFERING && differing >= MOST_OF_IT * length;
    return most && mean(apart, 0, length) >= STANDARD_ERRORS * error(y, cut, mean, length)
        ? length
        : 0;
  }

  /** Standard error of the difference between so many values and those behind the cut. */
  private static double error(double[] y, int cut, double mean, int length) {
    int rest = y.length - cut;
    double together = 0;
    for (int i = cut + 1; i < y.length; i++) {
      together += (y[i] - mean) * (y[i - 1] - mean);
    }
    double alone = squares(y, cut);
    double measured = alone == 0 ? 0 : together / alone;
    double unbiased = (rest * measured + 1) / (rest - 3);
    double r = Math.min(HIGHEST_CORRELATION, Math.max(0, unbiased));
    return Math.sqrt(alone / (rest - 1) * (1 + r) / (1 - r) * (1.0 / length + 1.0 / rest));
  }

  private static double squares(double[] y, int from) {
    double mean = mean(y, from, y.length);
    double sum = 0;
    for (int i = from; i < y.length; i++) {
      sum += (y[i] - mean) * (y[i] - mean);
    }
    return sum;
  }

  private static double mean(double[] y, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += y[i];
    }
    return sum / (to - from);
  }
}
