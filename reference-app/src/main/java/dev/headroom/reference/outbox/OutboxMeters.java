package dev.headroom.reference.outbox;

import dev.headroom.reference.outbox.StoredMessages.Backlog;
import dev.headroom.reference.shared.metrics.FreshGauge;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What an operator watches: a backlog says that the broker is away or too slow. */
@Component
class OutboxMeters {
  private final FreshGauge pending;
  private final FreshGauge lag;
  private final Counter published;

  OutboxMeters(MeterRegistry meters, OutboxProperties properties) {
    Duration life = properties.interval().plus(properties.sendTimeout()).multipliedBy(2);
    this.pending =
        new FreshGauge(
            meters,
            "headroom.outbox.pending",
            "Events not yet acknowledged by the broker, as seen by the last look",
            life);
    this.lag =
        new FreshGauge(
            meters,
            "headroom.outbox.lag",
            "Age of the oldest event not yet acknowledged, in seconds, as seen by the last look",
            life);
    this.published =
        Counter.builder("headroom.outbox.published")
            .description("Events that the broker has acknowledged")
            .register(meters);
  }

  void seen(Backlog backlog) {
    pending.set(backlog.messages());
    lag.set(backlog.oldestSeconds());
  }

  void published(int messages) {
    published.increment(messages);
  }
}
