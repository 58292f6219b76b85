package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Numbers;

/** Figures as sentences have them. */
final class Say {
  private static final String UNKNOWN = "?";

  private Say() {}

  /** {@code 410 ms}, {@code 1.2 s}. */
  static Message time(double millis) {
    return millis < 1_000
        ? Message.of("{0}\u00a0ms", rounded(millis))
        : Message.of("{0}\u00a0s", rounded(millis / 1_000));
  }

  /** Of a share from 0 to 1, as whole percent. */
  static String percent(double share) {
    String percent = rounded(Math.rint(100 * share));
    return percent.equals(UNKNOWN) ? percent : percent + "\u00a0%";
  }

  static String count(double count) {
    return Numbers.of(Math.rint(count), "").toString();
  }

  static String number(double number) {
    return Numbers.of(number < 10 ? Math.rint(10 * number) / 10 : Math.rint(number), "").toString();
  }

  private static String rounded(double value) {
    return Double.isFinite(value)
        ? Numbers.of(value < 10 ? value : Math.rint(value), "").toString()
        : UNKNOWN;
  }
}
