package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import java.util.Locale;

/** Lengths of time in sentences. */
final class Took {

  private static final long SECOND = 1_000;

  private Took() {}

  /** {@code 6 ms}, {@code 12.3 s}. */
  static Message millis(long millis) {
    return millis < SECOND
        ? Message.of("{0} ms", millis)
        : Message.of("{0} s", String.format(Locale.ROOT, "%.1f", millis / (double) SECOND));
  }
}
