package dev.headroom.reference.waiting.adapter.sse;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** What an operator watches of the streams. */
@Component
class StreamMeters {
  private final AtomicInteger connections = new AtomicInteger();
  private final Map<EventType, Counter> events = new EnumMap<>(EventType.class);
  private final Map<DropReason, Counter> dropped = new EnumMap<>(DropReason.class);
  private final Counter refused;
  private final Timer broadcast;

  StreamMeters(MeterRegistry meters) {
    Gauge.builder("headroom.sse.connections", connections, AtomicInteger::get)
        .description("Streams that are open on this instance")
        .register(meters);
    for (EventType type : EventType.values()) {
      events.put(
          type,
          Counter.builder("headroom.sse.events")
              .description("Events that left for a listener")
              .tag("type", type.text())
              .register(meters));
    }
    for (DropReason reason : DropReason.values()) {
      dropped.put(
          reason,
          Counter.builder("headroom.sse.dropped")
              .description("Streams given up before their time")
              .tag("reason", reason.text())
              .register(meters));
    }
    refused =
        Counter.builder("headroom.sse.refused")
            .description("Streams refused because this instance had as many as it takes")
            .register(meters);
    broadcast =
        Timer.builder("headroom.sse.broadcast")
            .description("Time to tell all listeners of this instance their place")
            .publishPercentileHistogram()
            .maximumExpectedValue(Duration.ofSeconds(30))
            .register(meters);
  }

  /** Takes one of so many streams; false when all are taken. */
  boolean opened(int most) {
    if (connections.incrementAndGet() > most) {
      connections.decrementAndGet();
      refused.increment();
      return false;
    }
    return true;
  }

  void ended() {
    connections.decrementAndGet();
  }

  int connections() {
    return connections.get();
  }

  void told(EventType type) {
    counter(events, type).increment();
  }

  void dropped(DropReason reason) {
    counter(dropped, reason).increment();
  }

  void broadcast(Runnable round) {
    broadcast.record(round);
  }

  private static <K> Counter counter(Map<K, Counter> counters, K key) {
    return Objects.requireNonNull(counters.get(key));
  }
}
