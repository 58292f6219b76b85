package dev.headroom.reference.waiting.application;

import dev.headroom.reference.shared.redis.RedisUnavailableException;
import dev.headroom.reference.waiting.application.WaitingLine.Admission;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
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

  AdmitWaiting(WaitingLine line, Schedules schedules, WaitingMeters meters) {
    this.line = line;
    this.schedules = schedules;
    this.meters = meters;
  }

  /**
   * One tick. The lock is kept for most of the interval, so that the clocks of other instances
   * don't tick between; it ends by itself soon after its holder died.
   */
  @Scheduled(fixedRateString = "${waiting.admission-interval:3s}")
  @SchedulerLock(
      name = "admission",
      lockAtLeastFor = "${waiting.admission-lock-at-least:2700ms}",
      lockAtMostFor = "${waiting.admission-lock-at-most:10s}")
  public void tick() {
    long permitsOut = 0;
    long waiting = 0;
    for (long schedule : schedules.scheduleIds()) {
      try {
        Admission admission = line.admit(schedule);
        permitsOut += admission.permitsOut();
        waiting += admission.waiting();
        meters.waited(admission.waits());
      } catch (RedisUnavailableException e) {
        LOG.warn("no admission this time: {}", e.getMessage());
        return;
      }
    }
    meters.seen(permitsOut, waiting);
  }
}
