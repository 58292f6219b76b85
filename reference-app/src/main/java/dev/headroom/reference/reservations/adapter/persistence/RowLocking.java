package dev.headroom.reference.reservations.adapter.persistence;

import dev.headroom.reference.reservations.application.LockMeters.Watch;
import dev.headroom.reference.reservations.application.LockStrategy;
import dev.headroom.reference.reservations.application.OnLockStrategy;
import java.time.Duration;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Locks the rows of the seats, never waiting inside the database: its own time-outs are counted in
 * seconds, and a waiting statement keeps a connection from everybody else.
 */
@Component
@OnLockStrategy(LockStrategy.DATABASE)
class RowLocking implements SeatLocking {
  private final SeatRows seatRows;
  private final HoldWriter writer;

  RowLocking(SeatRows seatRows, HoldWriter writer) {
    this.seatRows = seatRows;
    this.writer = writer;
  }

  @Override
  public Attempt attempt(Wish wish, Duration patience, Watch watch) {
    try {
      return writer.inTransaction(
          () -> {
            List<SeatState> seats = seatRows.lock(wish.request());
            watch.acquired();
            return writer.write(wish, seats);
          });
    } catch (DataAccessException e) {
      if (!Contention.caused(e)) {
        throw e;
      }
      return writer.busyUnlessTaken(wish);
    } finally {
      watch.released();
    }
  }
}
