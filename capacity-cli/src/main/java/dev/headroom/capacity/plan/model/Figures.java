package dev.headroom.capacity.plan.model;

import java.util.Locale;

/** Numbers in sentences. */
final class Figures {

  private Figures() {}

  static String of(double value) {
    return value < 100 && value != Math.rint(value)
        ? String.format(Locale.ROOT, "%.1f", value)
        : String.format(Locale.ROOT, "%,.0f", value);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f", share * 100);
  }
}
