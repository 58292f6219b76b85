package dev.headroom.reference.waiting.application;

import dev.headroom.reference.shared.redis.RedisUnavailableException;
import dev.headroom.reference.waiting.application.WaitingLine.Admission;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private volatile Set<Long> away = Set.of();

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

  /**
   * On a cluster a part of the schedules may be away: they come last, and take no more than what is
   * left of the interval.
   */
  private void admit() {
    long begun = System.nanoTime();
    Set<Long> missed = new HashSet<>();
    long permitsOut = 0;
    long waiting = 0;
    for (long schedule : inOrder(schedules.scheduleIds())) {
      if (!missed.isEmpty() && System.nanoTime() - begun > interval.toNanos()) {
        missed.add(schedule);
        continue;
      }
      try {
        Admission admission = line.admit(schedule);
        permitsOut += admission.permitsOut();
        waiting += admission.waiting();
        meters.admitted(admission);
      } catch (RedisUnavailableException e) {
        if (missed.isEmpty()) {
          LOG.warn("no admission to schedule {} this time: {}", schedule, e.getMessage());
        }
        missed.add(schedule);
      }
    }
    away = Set.copyOf(missed);
    if (missed.isEmpty()) {
      meters.seen(permitsOut, waiting);
    }
  }

  private List<Long> inOrder(List<Long> ids) {
    return ids.stream().sorted(Comparator.comparing(away::contains)).toList();
  }
}
