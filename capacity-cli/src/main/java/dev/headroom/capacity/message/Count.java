package dev.headroom.capacity.message;

import java.util.Locale;

/** Whole numbers with commas between thousands, as both languages write them. */
final class Count {

  private Count() {}

  static String text(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
