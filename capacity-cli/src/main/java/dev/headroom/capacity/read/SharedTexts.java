package dev.headroom.capacity.read;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Gives the same String for the same bytes, as long as another one has not taken its place. */
final class SharedTexts {

  private static final int PLACES = 1 << 10;

  private final @Nullable String[] texts = new @Nullable String[PLACES];

  String of(byte[] bytes, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    int place = (hash ^ hash >>> 10 ^ hash >>> 20) & PLACES - 1;
    String known = texts[place];
    if (known == null || !same(known, bytes, from, to)) {
      known = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
      texts[place] = known;
    }
    return known;
  }

  private static boolean same(String text, byte[] bytes, int from, int to) {
    if (text.length() != to - from) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }
}
