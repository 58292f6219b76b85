package dev.headroom.reference.waiting.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * What an operator watches; sums over all schedules, as one label a schedule would grow unbounded.
 */
@Component
class WaitingMeters {
  private final AtomicLong permitsOut = new AtomicLong();
  private final AtomicLong lineLength = new AtomicLong();
  private final Timer delay;

  WaitingMeters(MeterRegistry meters) {
    Gauge.builder("headroom.waiting.permits.out", permitsOut, AtomicLong::get)
        .description("Permits out in all schedules, as seen by the last admission")
        .register(meters);
    Gauge.builder("headroom.waiting.line.length", lineLength, AtomicLong::get)
        .description("People waiting in all schedules, as seen by the last admission")
        .register(meters);
    this.delay =
        Timer.builder("headroom.admission.delay")
            .description("Time between entering the line and admission")
            .publishPercentileHistogram()
            .maximumExpectedValue(Duration.ofHours(1))
            .register(meters);
  }

  void seen(long permitsOut, long lineLength) {
    this.permitsOut.set(permitsOut);
    this.lineLength.set(lineLength);
  }

  void waited(List<Duration> waits) {
    waits.forEach(delay::record);
  }
}
