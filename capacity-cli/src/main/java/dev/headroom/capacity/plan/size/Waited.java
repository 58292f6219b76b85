package dev.headroom.capacity.plan.size;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Amount;

/** Waits as people say them: 40 s, 8 min 20 s, 2 h 5 min. */
public final class Waited {
  private static final int MINUTE = 60;
  private static final int HOUR = 3_600;

  private Waited() {}

  public static Message of(double seconds) {
    if (seconds < 99.5) {
      return Message.data(new Amount(seconds, "s"));
    }
    long whole = Math.round(seconds);
    return whole >= HOUR
        ? pair(whole / HOUR, "h", Math.round(whole % HOUR / (double) MINUTE), "min")
        : pair(whole / MINUTE, "min", whole % MINUTE, "s");
  }

  private static Message pair(long large, String unit, long small, String smaller) {
    Message first = Message.data(new Amount(large, unit));
    return small == 0 ? first : Message.of("{0}\u00a0{1}", first, new Amount(small, smaller));
  }
}
