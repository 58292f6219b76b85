package dev.headroom.capacity.check;

import org.jspecify.annotations.Nullable;

/**
 * Ids as numbers of 64 bits, for histories with a million of them. Two of a million ids that are no
 * numbers fall together with a probability of 1 in ten million.
 */
final class Ids {

  /** What is not there. */
  static final long NONE = 0;

  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final int MOST_DIGITS = 18;

  private Ids() {}

  /** Positive for a number, which {@link #text} gives back, negative for any other id. */
  static long of(@Nullable String id) {
    if (id == null || id.isEmpty()) {
      return NONE;
    }
    return isNumber(id) ? Long.parseLong(id) + 1 : hash(id) | Long.MIN_VALUE;
  }

  static long of(long number) {
    return number + 1;
  }

  /** The number, or the first digits of the fingerprint of what is none. */
  static String text(long id) {
    return id > 0 ? Long.toString(id - 1) : "#" + Long.toHexString(id).substring(0, 8);
  }

  private static boolean isNumber(String id) {
    boolean canonical = id.length() == 1 || id.charAt(0) != '0';
    return canonical
        && id.length() <= MOST_DIGITS
        && id.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  /** FNV-1a, its bits then mixed as MurmurHash3 does. */
  static long hash(String text) {
    long hash = FNV_BASIS;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return mixed(hash);
  }

  /** One number of several, in this order. */
  static long joined(long one, long other) {
    return mixed(one * FNV_PRIME + Long.rotateLeft(mixed(other), 17));
  }

  private static long mixed(long bits) {
    long mixed = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }
}
