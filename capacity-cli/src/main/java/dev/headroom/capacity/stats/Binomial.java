package dev.headroom.capacity.stats;

/**
 * What a count of successes says of the share behind it, exactly and one-sided.
 *
 * <p>Bounds of shares: Clopper and Pearson 1934, Biometrika 26, 404–413; without a failure the
 * "rule of three", 1 − 3/n, is its approximation. Bounds of percentiles by order statistics: Hahn
 * and Meeker, Statistical Intervals, § 5.2. Both take samples to be independent.
 */
public final class Binomial {

  private static final double[] LANCZOS = {
    676.5203681218851,
    -1259.1392167224028,
    771.32342877765313,
    -176.61502916214059,
    12.507343278686905,
    -0.13857109526572012,
    9.9843695780195716e-6,
    1.5056327351493116e-7
  };

  private static final double TINY = 1e-300;
  private static final int MOST_TERMS = 20_000;

  private Binomial() {}

  /** Probability of at most k successes among n, each with probability p. */
  static double cumulative(long k, long n, double p) {
    if (k < 0) {
      return 0;
    }
    if (k >= n || p <= 0) {
      return 1;
    }
    return p >= 1 ? 0 : incompleteBeta(n - k, k + 1.0, 1 - p);
  }

  /**
   * The highest share of failures that so few of so many don't contradict.
   *
   * @param bad 0 to {@code all}
   * @param all 1 and up
   * @param confidence that the true share is not higher, 0.5 to 1
   * @return 0 to 1
   */
  public static double highestShare(long bad, long all, double confidence) {
    if (bad >= all) {
      return 1;
    }
    double low = (double) bad / all;
    double high = 1;
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if (cumulative(bad, all, middle) > 1 - confidence) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /**
   * The rank, from 1, of the sorted sample that a percentile most likely doesn't exceed.
   *
   * @param percentile in percent
   * @param confidence that the true percentile is not higher
   * @return {@code count + 1} where even the largest of so few samples may lie below it
   */
  public static long highestRank(double percentile, long count, double confidence) {
    long low = 1;
    long high = count + 1;
    while (low < high) {
      long middle = (low + high) / 2;
      if (middle <= count && cumulative(middle - 1, count, percentile / 100) >= confidence) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** By its continued fraction, evaluated as Lentz does: DLMF 8.17.22. */
  private static double incompleteBeta(double a, double b, double x) {
    if (x > (a + 1) / (a + b + 2)) {
      return 1 - incompleteBeta(b, a, 1 - x);
    }
    double front =
        Math.exp(
            logGamma(a + b)
                - logGamma(a)
                - logGamma(b)
                + a * Math.log(x)
                + b * Math.log1p(-x)
                - Math.log(a));
    double c = 1;
    double d = 1 / notZero(1 - (a + b) * x / (a + 1));
    double fraction = d;
    for (int m = 1; m <= MOST_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / notZero(1 + even * d);
      c = notZero(1 + even / c);
      fraction *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / notZero(1 + odd * d);
      c = notZero(1 + odd / c);
      fraction *= d * c;
      if (Math.abs(d * c - 1) < 1e-14) {
        break;
      }
    }
    return front * fraction;
  }

  private static double notZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /** Lanczos' approximation with g = 7 and nine terms; of 1 and up. */
  private static double logGamma(double x) {
    double z = x - 1;
    double sum = 0.99999999999980993;
    for (int i = 0; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (z + i + 1);
    }
    double t = z + LANCZOS.length - 0.5;
    return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
  }
}
