package dev.headroom.reference.shared.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
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
    this(meters, name, description, life, Tags.empty());
  }

  /** Registers a gauge whose figures last this long, one of several under the same name. */
  public FreshGauge(
      MeterRegistry meters, String name, String description, Duration life, Tags tags) {
    this.lifeNanos = life.toNanos();
    // Strongly: this object may be held by nobody else.
    Gauge.builder(name, this, FreshGauge::value)
        .description(description)
        .tags(tags)
        .strongReference(true)
        .register(meters);
  }

  /** Takes a new figure. */
  public void set(double value) {
    seen = new Seen(value, System.nanoTime());
  }

  private double value() {
    Seen last = seen;
    return System.nanoTime() - last.atNanos() <= lifeNanos ? last.value() : 0;
  }

  private record Seen(double value, long atNanos) {}
}
