package dev.headroom.reference.waiting.application;

import dev.headroom.reference.shared.metrics.FreshGauge;
import dev.headroom.reference.waiting.application.WaitingLine.Admission;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * What an operator watches; sums over all schedules, as one label a schedule would be unbounded.
 */
@Component
class WaitingMeters {
  private final FreshGauge permitsOut;
  private final FreshGauge lineLength;
  private final Timer delay;
  private final Timer lateness;
  private final Duration interval;

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
    this.interval = properties.admissionInterval();
    this.lateness =
        Timer.builder("headroom.admission.lateness")
            .description("How much later than its pace an admission came, while somebody waited")
            .publishPercentileHistogram()
            .maximumExpectedValue(Duration.ofMinutes(10))
            .register(meters);
  }

  void seen(long permitsOut, long lineLength) {
    this.permitsOut.set(permitsOut);
    this.lineLength.set(lineLength);
  }

  void admitted(Admission admission) {
    admission.waits().forEach(delay::record);
    admission
        .sinceLast()
        .map(gap -> gap.minus(interval))
        .ifPresent(late -> lateness.record(late.isNegative() ? Duration.ZERO : late));
  }
}
