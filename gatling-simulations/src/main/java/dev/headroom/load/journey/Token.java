package dev.headroom.load.journey;

import dev.headroom.load.history.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * A secret of one person, and what of it may be told.
 *
 * @param text what the calls take
 * @param print what the history has
 */
record Token(String text, String print) {

  /**
   * @param before what it was told as before, most often the same
   */
  static @Nullable Token of(@Nullable String text, @Nullable Token before) {
    if (text == null || before != null && before.is(text)) {
      return text == null ? null : before;
    }
    return new Token(text, Fingerprint.of(text));
  }

  boolean is(String other) {
    return text.equals(other);
  }
}
