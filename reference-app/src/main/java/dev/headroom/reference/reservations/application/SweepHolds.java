package dev.headroom.reference.reservations.application;

import dev.headroom.reference.reservations.application.ExpiredHolds.Swept;
import dev.headroom.reference.shared.redis.RedisUnavailableException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts the holds that nobody paid for; one instance at a time. */
@Component
class SweepHolds {
  private static final Logger LOG = LoggerFactory.getLogger(SweepHolds.class);
  private static final int MOST_ROUNDS = 50;
  private final ExpiredHolds expired;
  private final Counter holds;
  private final Counter seats;

  SweepHolds(ExpiredHolds expired, MeterRegistry meters) {
    this.expired = expired;
    this.holds = counter(meters, "holds");
    this.seats = counter(meters, "seats");
  }

  private static Counter counter(MeterRegistry meters, String of) {
    return Counter.builder("headroom.reservations.expired")
        .description("Holds that ended unpaid, and the seats that came free by it")
        .tag("of", of)
        .register(meters);
  }

  @Scheduled(fixedDelayString = "${reservations.sweep-interval:1s}", scheduler = "sweepScheduler")
  @SchedulerLock(name = "hold-sweep", lockAtMostFor = "30s")
  void sweep() {
    try {
      boolean more = true;
      for (int round = 0; more && round < MOST_ROUNDS; round++) {
        Swept swept = expired.sweep();
        holds.increment(swept.holds());
        seats.increment(swept.seats());
        more = swept.more();
      }
    } catch (RedisUnavailableException e) {
      LOG.warn("ended holds aren't counted for now: {}", e.getMessage());
    }
  }
}
