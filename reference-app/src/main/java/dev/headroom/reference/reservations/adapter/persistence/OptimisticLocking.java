package dev.headroom.reference.reservations.adapter.persistence;

import dev.headroom.reference.reservations.application.LockMeters.Watch;
import dev.headroom.reference.reservations.application.LockStrategy;
import dev.headroom.reference.reservations.application.OnLockStrategy;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads without a lock, then writes on condition that nobody has written meanwhile. */
@Component
@OnLockStrategy(LockStrategy.OPTIMISTIC)
class OptimisticLocking implements SeatLocking {
  private final SeatRows seatRows;
  private final HoldWriter writer;

  OptimisticLocking(SeatRows seatRows, HoldWriter writer) {
    this.seatRows = seatRows;
    this.writer = writer;
  }

  @Override
  public Attempt attempt(Wish wish, Duration patience, Watch watch) {
    List<SeatState> seats = seatRows.read(wish.request());
    watch.acquired();
    try {
      return writer
          .obstacle(wish, seats)
          .orElseGet(() -> writer.inTransaction(() -> writer.write(wish, seats)));
    } finally {
      watch.released();
    }
  }
}
