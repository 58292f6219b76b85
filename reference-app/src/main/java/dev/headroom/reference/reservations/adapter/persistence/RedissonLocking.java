package dev.headroom.reference.reservations.adapter.persistence;

import static dev.headroom.reference.shared.ScheduleKeys.prefix;

import dev.headroom.reference.reservations.application.LockMeters.Watch;
import dev.headroom.reference.reservations.application.LockStrategy;
import dev.headroom.reference.reservations.application.OnLockStrategy;
import dev.headroom.reference.shared.lock.DistributedLockConfiguration;
import dev.headroom.reference.shared.lock.LockTimeoutException;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

/**
 * Waits for the locks of the seats a moment at a time, and between looks whether they are taken by
 * now: of a hundred rivals in the queue ninety-nine needn't have their turn to know.
 */
@Component
@OnLockStrategy(LockStrategy.REDISSON)
@Import(DistributedLockConfiguration.class)
class RedissonLocking implements SeatLocking {
  private static final Duration MOMENT = Duration.ofMillis(25);
  private final LockedSeats lockedSeats;
  private final HoldWriter writer;

  RedissonLocking(LockedSeats lockedSeats, HoldWriter writer) {
    this.lockedSeats = lockedSeats;
    this.writer = writer;
  }

  @Override
  public Attempt attempt(Wish wish, Duration patience, Watch watch) {
    Attempt atOnce = within(Duration.ZERO, wish, watch);
    if (atOnce != Attempt.BUSY) {
      return atOnce;
    }
    return within(patience.compareTo(MOMENT) < 0 ? patience : MOMENT, wish, watch);
  }

  private Attempt within(Duration patience, Wish wish, Watch watch) {
    try {
      return lockedSeats.attempt(locks(wish), patience, wish, watch);
    } catch (LockTimeoutException e) {
      return writer.busyUnlessTaken(wish);
    }
  }

  private static List<String> locks(Wish wish) {
    String prefix = prefix(wish.request().scheduleId()) + "lock:";
    return wish.request().seatIds().stream().map(seat -> prefix + seat).toList();
  }
}
