package dev.headroom.capacity.judge.recommend;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Numbers as people promise them, always on the safe side. */
final class Rounding {

  private static final double[] STEPS = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};
  private static final double[] SHARES = {99.99, 99.95, 99.9, 99.5, 99, 98, 97, 95, 90};

  private Rounding() {}

  /** The smallest round number of milliseconds at or above, 5 at least. */
  static double up(double millis) {
    double decade = Math.pow(10, Math.floor(Math.log10(Math.max(5, millis))));
    return Arrays.stream(STEPS)
        .map(step -> step * decade)
        .filter(round -> round >= Math.max(5, millis) && round == Math.rint(round))
        .findFirst()
        .orElse(10 * decade);
  }

  /** The highest usual share at or below, in percent; empty below 90. */
  static OptionalDouble shareDown(double percent) {
    return Arrays.stream(SHARES).filter(share -> share <= percent).findFirst();
  }

  /** {@code 250 ms} or {@code 1.2 s}. */
  static String time(double millis) {
    return millis < 1_000 ? plain(millis) + " ms" : plain(millis / 1_000) + " s";
  }

  static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
