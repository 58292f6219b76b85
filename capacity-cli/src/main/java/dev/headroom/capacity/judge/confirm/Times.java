package dev.headroom.capacity.judge.confirm;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Numbers;
import java.util.Locale;

/** Figures as sentences have them. */
final class Times {

  private Times() {}

  static Message of(double millis) {
    return millis < 1_000
        ? Message.of("{0}\u00a0ms", rounded(millis))
        : Message.of("{0}\u00a0s", Numbers.of(millis / 1_000, "").toString());
  }

  private static String rounded(double millis) {
    return Numbers.of(millis < 10 ? Math.rint(10 * millis) / 10 : Math.rint(millis), "").toString();
  }

  static String number(double factor) {
    return String.format(Locale.ROOT, "%.2f", factor);
  }
}
