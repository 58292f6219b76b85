package dev.headroom.capacity.stats;

/** Quantiles of the normal distribution. */
final class Normal {

  private Normal() {}

  /**
   * How many standard deviations from the mean all but {@code alpha} lie within: formula 26.2.23 of
   * Abramowitz and Stegun 1964, Handbook of Mathematical Functions, whose error is below 4.5e-4.
   *
   * @param alpha above 0, at most 1
   */
  static double twoSided(double alpha) {
    double t = Math.sqrt(-2 * Math.log(alpha / 2));
    return t
        - (2.515517 + t * (0.802853 + t * 0.010328))
            / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  }
}
