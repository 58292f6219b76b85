package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.slo.Numbers;

/** Figures as sentences have them. */
final class Say {
  private static final String NBSP = "\u00a0";

  private Say() {}

  /** {@code 410 ms}, {@code 1.2 s}. */
  static String time(double millis) {
    return figure(millis < 1_000 ? millis : millis / 1_000, millis < 1_000 ? "ms" : "s");
  }

  /** Of a share from 0 to 1, as whole percent. */
  static String percent(double share) {
    return figure(Math.rint(100 * share), "%");
  }

  static String count(double count) {
    return Numbers.of(Math.rint(count), "").toString();
  }

  static String number(double number) {
    return Numbers.of(number < 10 ? Math.rint(10 * number) / 10 : Math.rint(number), "").toString();
  }

  private static String figure(double value, String unit) {
    if (!Double.isFinite(value)) {
      return "?";
    }
    double shown = value < 10 ? value : Math.rint(value);
    return Numbers.of(shown, unit).toString().replace(" ", NBSP);
  }
}
