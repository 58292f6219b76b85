package dev.headroom.reference.waiting.application;

import dev.headroom.reference.shared.redis.RedisUnavailableException;
import dev.headroom.reference.waiting.application.WaitingLine.Admission;
import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Admits from all lines at a fixed pace; one instance at a time, whichever takes the lock. */
@Component
public class AdmitWaiting {
  private static final Logger LOG = LoggerFactory.getLogger(AdmitWaiting.class);
  private final WaitingLine line;
  private final Schedules schedules;
  private final WaitingMeters meters;
  private final LockingTaskExecutor locks;
  private final Clock clock;
  private final Duration interval;

  AdmitWaiting(
      WaitingLine line,
      Schedules schedules,
      WaitingMeters meters,
      LockProvider locks,
      Clock clock,
      WaitingProperties properties) {
    this.line = line;
    this.schedules = schedules;
    this.meters = meters;
    this.locks = new DefaultLockingTaskExecutor(locks);
    this.clock = clock;
    this.interval = properties.admissionInterval();
  }

  @Scheduled(fixedRateString = "${waiting.admission-interval:3s}")
  void tick() {
    locks.executeWithLock((Runnable) this::admit, lock());
  }

  /**
   * The lock is kept for most of the interval, so that no other instance ticks in between; it ends
   * by itself soon after its holder died.
   */
  private LockConfiguration lock() {
    return new LockConfiguration(
        clock.instant(),
        "admission",
        interval.multipliedBy(3).plusSeconds(5),
        interval.multipliedBy(9).dividedBy(10));
  }

  private void admit() {
    long permitsOut = 0;
    long waiting = 0;
    for (long schedule : schedules.scheduleIds()) {
      try {
        Admission admission = line.admit(schedule);
        permitsOut += admission.permitsOut();
        waiting += admission.waiting();
        meters.admitted(admission);
      } catch (RedisUnavailableException e) {
        LOG.warn("no admission this time: {}", e.getMessage());
        return;
      }
    }
    meters.seen(permitsOut, waiting);
  }
}
