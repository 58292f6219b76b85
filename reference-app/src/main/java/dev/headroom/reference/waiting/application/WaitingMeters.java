package dev.headroom.reference.waiting.application;

import dev.headroom.reference.shared.metrics.FreshGauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What an operator watches; sums over all schedules, as one label a schedule would be unbounded.
 */
@Component
class WaitingMeters {
  private final FreshGauge permitsOut;
  private final FreshGauge lineLength;
  private final Timer delay;

  WaitingMeters(MeterRegistry meters, WaitingProperties properties) {
    Duration life = properties.admissionInterval().multipliedBy(2);
    this.permitsOut =
        new FreshGauge(
            meters,
            "headroom.waiting.permits.out",
            "Permits out in all schedules, as seen by the last admission",
            life);
    this.lineLength =
        new FreshGauge(
            meters,
            "headroom.waiting.line.length",
            "People waiting in all schedules, as seen by the last admission",
            life);
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
