package dev.headroom.capacity.plan.size;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Amount;

/** What to measure where something is not known, and how short times are said. */
public final class Measure {

  private Measure() {}

  /** With the scenario that everything else was measured with. */
  public static Message run(Facts facts) {
    return command("capacity-cli run " + scenario(facts));
  }

  /** {@code peak} where nobody said another. */
  public static String scenario(Facts facts) {
    String of = facts.demandsOf() != null ? facts.demandsOf() : facts.limitsOf();
    return of == null ? "peak" : of;
  }

  static Message command(String command) {
    return Message.of("measure with {0}", Message.data(command));
  }

  /** 12 µs, 3.4 ms, 2 s. */
  static Amount micros(double seconds) {
    return seconds < 0.000_995
        ? new Amount(seconds * 1e6, "\u00b5s")
        : seconds < 0.9995 ? new Amount(seconds * 1e3, "ms") : new Amount(seconds, "s");
  }
}
