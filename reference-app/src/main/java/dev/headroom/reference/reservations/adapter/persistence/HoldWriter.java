package dev.headroom.reference.reservations.adapter.persistence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What all strategies do alike once it is their turn. */
@Component
@HoldsInDatabase
class HoldWriter {
  private final SeatRows seatRows;
  private final HoldRows holdRows;
  private final TransactionTemplate transaction;

  HoldWriter(SeatRows seatRows, HoldRows holdRows, TransactionTemplate transaction) {
    this.seatRows = seatRows;
    this.holdRows = holdRows;
    this.transaction = transaction;
  }

  /** What stands in the way of holding seats that were read like this. */
  Optional<Attempt> obstacle(Wish wish, List<SeatState> seats) {
    if (seats.size() < wish.request().seatIds().size()) {
      return Optional.of(Attempt.UNPREPARED);
    }
    List<Long> taken = seats.stream().filter(SeatState::taken).map(SeatState::seatId).toList();
    return taken.isEmpty() ? Optional.empty() : Optional.of(Attempt.taken(taken));
  }

  /** Looks past whoever is deciding: seats that are taken by now needn't be waited for. */
  Attempt busyUnlessTaken(Wish wish) {
    return obstacle(wish, seatRows.read(wish.request())).orElse(Attempt.BUSY);
  }

  /**
   * Writes the hold unless something stands in its way; within a transaction. Versions are compared
   * whatever the strategy, so that a lock that ran out under its holder does no harm.
   */
  Attempt write(Wish wish, List<SeatState> seats) {
    Optional<Attempt> obstacle = obstacle(wish, seats);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    StoredHold hold = wish.from(seats.get(0).readAt());
    if (!seatRows.take(hold.id(), hold.endsAt(), seats)) {
      return Attempt.BUSY;
    }
    try {
      holdRows.insert(hold);
    } catch (DuplicateKeyException e) {
      return Attempt.KEY_USED;
    }
    return Attempt.held(hold);
  }

  /** All or nothing: whatever doesn't end in a hold is rolled back. */
  Attempt inTransaction(Supplier<Attempt> work) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Attempt attempt = work.get();
              if (attempt.hold().isEmpty()) {
                status.setRollbackOnly();
              }
              return attempt;
            }));
  }
}
