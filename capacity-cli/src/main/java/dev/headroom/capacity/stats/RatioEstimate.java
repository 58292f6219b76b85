package dev.headroom.capacity.stats;

import org.jspecify.annotations.Nullable;

/**
 * A sum divided by another, e.g. requests below a limit by requests, and how far chance may have
 * moved it, from how the ratio differs between {@link Blocks} of time: the ratio estimator of
 * stratified cluster sampling (Cochran 1977, Sampling Techniques, sections 6.3 and 9A.1), the
 * blocks as clusters. What goes on from block to block is allowed for: the variance is multiplied
 * by (1 + r)/(1 − r) for the lag-1 autocorrelation r of the blocks' deviations, freed of its bias
 * as (b r + 1)/(b − 3) for b blocks.
 *
 * @param variance of the ratio
 * @param degrees of freedom behind the variance
 */
record RatioEstimate(double ratio, double variance, int degrees) {

  private static final int LEAST_DEGREES = 9;

  /** Beyond it blocks are so alike that ups and downs are as long as the window. */
  private static final double MOST_ALIKE = 0.6;

  /**
   * @param parts and {@code wholes} of each block, in their order
   * @return null with fewer than 10 blocks to compare, or where they hang together too much
   */
  static @Nullable RatioEstimate of(double[] parts, double[] wholes, int[] strata) {
    double ratio = sum(parts, strata, -1) / sum(wholes, strata, -1);
    double[] deviations = new double[parts.length];
    double squares = 0;
    double variance = 0;
    int blocks = 0;
    int degrees = 0;
    for (int stratum = 0; stratum <= strata[strata.length - 1]; stratum++) {
      double whole = sum(wholes, strata, stratum);
      int known = known(wholes, strata, stratum);
      double own = known > 1 ? sum(parts, strata, stratum) / whole : ratio;
      double within = 0;
      for (int i = 0; i < parts.length; i++) {
        if (strata[i] == stratum && wholes[i] > 0) {
          deviations[i] = parts[i] - own * wholes[i];
          within += deviations[i] * deviations[i];
        }
      }
      squares += within;
      variance += known > 1 ? within * known / (known - 1) : within;
      blocks += known;
      degrees += Math.max(0, known - 1);
    }
    if (degrees < LEAST_DEGREES) {
      return null;
    }
    double r = (blocks * alike(deviations, strata, squares) + 1) / (blocks - 3.0);
    if (r > MOST_ALIKE) {
      return null;
    }
    double inflation = squares == 0 ? 1 : (1 + Math.max(0, r)) / (1 - Math.max(0, r));
    double total = sum(wholes, strata, -1);
    return new RatioEstimate(ratio, variance * inflation / (total * total), degrees);
  }

  /** Half the width of the interval of 95 %, for a variance that is at least {@code least}. */
  double reach(double least) {
    return StudentT.twoSided95(degrees) * Math.sqrt(Math.max(least, variance));
  }

  Interval interval() {
    return new Interval(ratio - reach(0), ratio + reach(0));
  }

  private static double alike(double[] deviations, int[] strata, double squares) {
    double together = 0;
    for (int i = 1; i < deviations.length; i++) {
      together += strata[i] == strata[i - 1] ? deviations[i] * deviations[i - 1] : 0;
    }
    return squares == 0 ? 0 : together / squares;
  }

  private static double sum(double[] values, int[] strata, int only) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += only < 0 || strata[i] == only ? values[i] : 0;
    }
    return sum;
  }

  private static int known(double[] wholes, int[] strata, int stratum) {
    int known = 0;
    for (int i = 0; i < wholes.length; i++) {
      known += strata[i] == stratum && wholes[i] > 0 ? 1 : 0;
    }
    return known;
  }
}
