package dev.headroom.capacity.stats;

/**
 * How many standard errors an interval of 95 % reaches when the error itself is estimated.
 *
 * <p>Up to 9 degrees of freedom from Abramowitz and Stegun 1964, table 26.10; beyond by their
 * expansion 26.7.5, which is right to four digits there.
 */
public final class StudentT {

  private static final double[] FEW = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262
  };
  private static final double NORMAL = 1.959964;

  private StudentT() {}

  /**
   * The quantile at 0.975.
   *
   * @param degrees of freedom, from 1
   */
  public static double twoSided95(int degrees) {
    if (degrees <= FEW.length) {
      return FEW[degrees - 1];
    }
    double z = NORMAL;
    double z3 = z * z * z;
    double z5 = z3 * z * z;
    double z7 = z5 * z * z;
    double n = degrees;
    return z
        + (z3 + z) / (4 * n)
        + (5 * z5 + 16 * z3 + 3 * z) / (96 * n * n)
        + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * n * n * n);
  }
}
