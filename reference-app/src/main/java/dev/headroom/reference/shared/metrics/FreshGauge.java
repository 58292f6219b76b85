package dev.headroom.reference.shared.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/**
 * A figure that whichever instance holds a lock has seen lately. It falls to 0 once it is stale, so
 * that the sum over all instances is right after the lock has moved on.
 */
public final class FreshGauge {
  private final long lifeNanos;
  private volatile Seen seen = new Seen(0, System.nanoTime());

  /** Registers a gauge whose figures last this long. */
  public FreshGauge(MeterRegistry meters, String name, String description, Duration life) {
    this.lifeNanos = life.toNanos();
    Gauge.builder(name, this, FreshGauge::value).description(description).register(meters);
  }

  /** Takes a new figure. */
  public void set(long value) {
    seen = new Seen(value, System.nanoTime());
  }

  private double value() {
    Seen last = seen;
    return System.nanoTime() - last.atNanos() <= lifeNanos ? last.value() : 0;
  }

  private record Seen(long value, long atNanos) {}
}
