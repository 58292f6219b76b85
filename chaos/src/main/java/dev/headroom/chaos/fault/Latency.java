package dev.headroom.chaos.fault;

import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/**
 * Everything on the way takes longer. One at a time for a direction of a proxy: a second is refused
 * rather than added to the first.
 *
 * @param direction upstream delays what the app sends, downstream what the store answers
 * @param delay the time added, in whole milliseconds, at least one
 * @param jitter how far the delay swings either way, evenly; whole milliseconds, from zero to delay
 */
public record Latency(ToxicDirection direction, Duration delay, Duration jitter) {

  public Latency {
    requireWholeMillis("delay", delay);
    requireWholeMillis("jitter", jitter);
    if (delay.isZero() || delay.isNegative()) {
      throw new IllegalArgumentException("a delay of " + delay + " is no latency");
    }
    if (jitter.isNegative() || jitter.compareTo(delay) > 0) {
      throw new IllegalArgumentException("jitter " + jitter + " is not between 0 and " + delay);
    }
  }

  /** A steady delay, without jitter. */
  public static Latency of(ToxicDirection direction, Duration delay) {
    return new Latency(direction, delay, Duration.ZERO);
  }

  public Injected inject(Proxy proxy) throws IOException {
    var toxic = proxy.toxics().latency(name(), direction, delay.toMillis());
    Injected injected = new InjectedToxic(proxy, toxic);
    if (!jitter.isZero()) {
      swing(toxic, injected);
    }
    return injected;
  }

  /** The client sets the jitter in a call of its own; if that fails, the first is taken back. */
  private void swing(eu.rekawek.toxiproxy.model.toxic.Latency toxic, Injected injected)
      throws IOException {
    try {
      toxic.setJitter(jitter.toMillis());
    } catch (IOException e) {
      try (injected) {
        throw e;
      }
    }
  }

  /** The prefix tells our toxics from another's, also to whoever cleans up after a crash. */
  private String name() {
    return "headroom-latency-" + direction.name().toLowerCase(Locale.ROOT);
  }

  private static void requireWholeMillis(String what, Duration duration) {
    if (duration.toNanosPart() % 1_000_000 != 0) {
      throw new IllegalArgumentException(
          what + " " + duration + " is finer than Toxiproxy's millisecond");
    }
  }
}
