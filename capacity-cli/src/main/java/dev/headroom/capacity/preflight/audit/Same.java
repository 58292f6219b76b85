package dev.headroom.capacity.preflight.audit;

/** Whether two figures are one, as far as the summary's three decimals tell. */
final class Same {

  private static final double ROUNDING = 0.000_6;
  private static final double RELATIVE = 1e-6;

  private Same() {}

  static boolean figures(double a, double b) {
    return Math.abs(a - b) <= ROUNDING + RELATIVE * Math.max(Math.abs(a), Math.abs(b));
  }
}
