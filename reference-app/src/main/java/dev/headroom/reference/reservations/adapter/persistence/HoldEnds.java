package dev.headroom.reference.reservations.adapter.persistence;

import dev.headroom.reference.reservations.ClaimedHold;
import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.adapter.persistence.HoldRows.Found;
import dev.headroom.reference.reservations.adapter.persistence.StoredHold.State;
import dev.headroom.reference.reservations.application.Admissions.Holder;
import dev.headroom.reference.reservations.application.ReservationsProperties;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a hold; each change is one transaction, seats first as everywhere. */
@Component
@HoldsInDatabase
class HoldEnds {
  private static final Logger LOG = LoggerFactory.getLogger(HoldEnds.class);
  private final SeatRows seatRows;
  private final HoldRows holdRows;
  private final TransactionTemplate transaction;
  private final long graceMillis;

  HoldEnds(
      SeatRows seatRows,
      HoldRows holdRows,
      TransactionTemplate transaction,
      ReservationsProperties properties) {
    this.seatRows = seatRows;
    this.holdRows = holdRows;
    this.transaction = transaction;
    this.graceMillis = properties.paymentGrace().toMillis();
  }

  Answer<HoldId> end(StoredHold hold, State how) {
    transaction.executeWithoutResult(
        status -> {
          seatRows.free(hold.id(), hold.request().seatIds());
          holdRows.end(hold.id(), how);
        });
    return Answer.granted(hold.id());
  }

  Answer<ClaimedHold> claim(Found found, Holder holder) {
    StoredHold hold = found.hold();
    if (hold.request().userId() != holder.userId()) {
      return Answer.refused(Code.FORBIDDEN);
    }
    if (found.ended()) {
      return Answer.refused(Code.HOLD_EXPIRED);
    }
    if (!holder.admitted()) {
      return Answer.refused(Code.NOT_ADMITTED);
    }
    return keep(hold, found.readAt() + graceMillis)
        ? Answer.granted(
            new ClaimedHold(hold.id(), holder.userId(), hold.request().seatIds(), hold.amount()))
        : Answer.refused(Code.HOLD_EXPIRED);
  }

  private boolean keep(StoredHold hold, long until) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              if (!seatRows.keep(hold, until)) {
                status.setRollbackOnly();
                return false;
              }
              holdRows.keep(hold.id(), until);
              return true;
            }));
  }

  /** The sale is written: what this misses, expiry makes good. */
  void consume(ClaimedHold hold) {
    try {
      transaction.executeWithoutResult(
          status -> {
            seatRows.free(hold.id(), hold.seatIds());
            holdRows.end(hold.id(), State.SOLD);
          });
    } catch (DataAccessException e) {
      LOG.warn("a paid hold is left to end by itself: {}", e.getMessage());
    }
  }
}
