package dev.headroom.capacity.report.html;

/** A place on the page: two decimals are finer than any screen, and print the same everywhere. */
final class Percent {
  private Percent() {}

  static double rounded(double percent) {
    return Math.rint(percent * 100) / 100 + 0.0;
  }
}
