package dev.headroom.capacity.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 64-bit hashes instead of the texts themselves. Two of a million different texts share one with a
 * probability of 3 in 10<sup>8</sup>.
 */
final class Hash {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Hash() {}

  /** SplitMix64's finalizer (Steele, Lea, Flood 2014): every bit depends on every bit. */
  static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  static long of(long first, long second) {
    return mixed(mixed(first + GOLDEN) + second);
  }

  static long of(long first, long second, long third) {
    return of(of(first, second), third);
  }

  /** 0 for no text. */
  static long of(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    long hash = text.length() + GOLDEN;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
      hash ^= hash >>> 29;
    }
    return mixed(hash);
  }

  /** The same in whatever order the numbers come. */
  static long ofSet(List<Long> numbers) {
    long sum = numbers.size();
    for (long number : numbers) {
      sum += mixed(number + GOLDEN);
    }
    return mixed(sum);
  }
}
