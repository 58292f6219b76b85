package dev.headroom.capacity.check;

import java.util.Locale;

/** Numbers in sentences. */
final class Say {

  private Say() {}

  /** {@code 14,611}. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Seconds to the millisecond: {@code 2.310}. */
  static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1_000.0);
  }
}
