package dev.headroom.reference.reservations.adapter.persistence;

import dev.headroom.reference.reservations.application.LockMeters.Watch;
import dev.headroom.reference.reservations.application.LockStrategy;
import dev.headroom.reference.reservations.application.OnLockStrategy;
import dev.headroom.reference.shared.lock.DistributedLock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** A plain read, then a plain write, as nobody else is at these seats meanwhile. */
@Component
@OnLockStrategy(LockStrategy.REDISSON)
class LockedSeats {
  private final SeatRows seatRows;
  private final HoldWriter writer;

  LockedSeats(SeatRows seatRows, HoldWriter writer) {
    this.seatRows = seatRows;
    this.writer = writer;
  }

  @DistributedLock(keys = "#locks", patience = "#patience", lease = "${reservations.lock-lease:5s}")
  Attempt attempt(List<String> locks, Duration patience, Wish wish, Watch watch) {
    watch.acquired();
    try {
      List<SeatState> seats = seatRows.read(wish.request());
      return writer
          .obstacle(wish, seats)
          .orElseGet(() -> writer.inTransaction(() -> writer.write(wish, seats)));
    } finally {
      watch.released();
    }
  }
}
