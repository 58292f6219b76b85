package dev.headroom.reference.reservations.adapter.persistence;

import dev.headroom.reference.reservations.ClaimedHold;
import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.reservations.adapter.persistence.StoredHold.State;
import dev.headroom.reference.reservations.application.Admissions;
import dev.headroom.reference.reservations.application.Admissions.Holder;
import dev.headroom.reference.reservations.application.LockMeters;
import dev.headroom.reference.reservations.application.LockMeters.Watch;
import dev.headroom.reference.reservations.application.ReservationsProperties;
import dev.headroom.reference.reservations.application.SeatHolds;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.waiting.WaitingToken;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Keeps holds in the database, where a hold ends by the clock alone: nothing has to run for its
 * seats to be free again. Admissions stay in Redis and are asked first.
 */
@Component
@HoldsInDatabase
class JdbcSeatHolds implements SeatHolds {
  private final Admissions admissions;
  private final SeatLocking locking;
  private final SeatRows seatRows;
  private final HoldRows holdRows;
  private final HoldEnds ends;
  private final ReservationsProperties properties;
  private final LockMeters meters;

  JdbcSeatHolds(
      Admissions admissions,
      SeatLocking locking,
      SeatRows seatRows,
      HoldRows holdRows,
      HoldEnds ends,
      ReservationsProperties properties,
      LockMeters meters) {
    this.admissions = admissions;
    this.locking = locking;
    this.seatRows = seatRows;
    this.holdRows = holdRows;
    this.ends = ends;
    this.properties = properties;
    this.meters = meters;
  }

  @Override
  public Answer<Placed> hold(
      WaitingToken token, SeatRequest request, String idempotencyKey, long amount) {
    Optional<Holder> holder =
        admissions
            .holder(token, Caller.anyone())
            .filter(found -> found.userId() == request.userId());
    if (holder.isEmpty()) {
      return Answer.refused(Code.INVALID_TOKEN);
    }
    if (!holder.get().admitted()) {
      return firstAnswer(request, idempotencyKey)
          .orElseGet(() -> Answer.refused(Code.NOT_ADMITTED));
    }
    HoldId id = HoldId.next(request.scheduleId());
    try (Watch watch = meters.watch()) {
      return insist(new Wish(id, request, idempotencyKey, amount, properties.holdLife()), watch);
    }
  }

  private Answer<Placed> insist(Wish wish, Watch watch) {
    Patience patience = new Patience(properties.lockWait());
    while (true) {
      Attempt attempt = attempt(wish, patience, watch);
      Optional<Answer<Placed>> answer =
          switch (attempt.outcome()) {
            case HELD -> attempt.hold().map(hold -> Answer.granted(hold.placed(false)));
            case TAKEN ->
                firstAnswer(wish.request(), wish.key())
                    .or(() -> Optional.of(Answer.refused(SeatHolds.taken(attempt.taken()))));
            case KEY_USED -> firstAnswer(wish.request(), wish.key());
            case BUSY, UNPREPARED -> Optional.empty();
          };
      if (answer.isPresent()) {
        return answer.get();
      }
      if (patience.isSpent()) {
        return Answer.refused(Code.LOCK_TIMEOUT);
      }
      makeWay(wish, attempt, patience);
    }
  }

  private Attempt attempt(Wish wish, Patience patience, Watch watch) {
    try {
      return locking.attempt(wish, patience.left(), watch);
    } catch (DataAccessException e) {
      if (Contention.caused(e)) {
        return Attempt.BUSY;
      }
      throw e;
    }
  }

  private void makeWay(Wish wish, Attempt attempt, Patience patience) {
    switch (attempt.outcome()) {
      case UNPREPARED -> seatRows.prepare(wish.request().scheduleId());
      case KEY_USED -> holdRows.forget(wish.request(), wish.key());
      default -> patience.pause();
    }
  }

  private Optional<Answer<Placed>> firstAnswer(SeatRequest request, String key) {
    return holdRows
        .byKey(request, key)
        .map(
            first ->
                first.fingerprint().equals(request.fingerprint())
                    ? Answer.granted(first.placed(true))
                    : Answer.refused(Code.IDEMPOTENCY_KEY_REUSED));
  }

  @Override
  public Answer<HoldId> release(WaitingToken token, Caller caller, HoldId id) {
    Optional<Holder> holder = admissions.holder(token, caller);
    if (holder.isEmpty()) {
      return Answer.refused(Code.INVALID_TOKEN);
    }
    return holdRows
        .byId(id)
        .map(
            found ->
                found.hold().request().userId() == holder.get().userId()
                    ? ends.end(found.hold(), State.RELEASED)
                    : Answer.<HoldId>refused(Code.FORBIDDEN))
        .orElseGet(() -> Answer.refused(Code.HOLD_NOT_FOUND));
  }

  @Override
  public Answer<ClaimedHold> claim(WaitingToken token, long userId, HoldId id) {
    if (token.scheduleId() != id.scheduleId()) {
      return Answer.refused(Code.FORBIDDEN);
    }
    Optional<Holder> holder =
        admissions.holder(token, Caller.anyone()).filter(found -> found.userId() == userId);
    if (holder.isEmpty()) {
      return Answer.refused(Code.INVALID_TOKEN);
    }
    return holdRows
        .byId(id)
        .map(found -> ends.claim(found, holder.get()))
        .orElseGet(() -> Answer.refused(Code.HOLD_NOT_FOUND));
  }

  @Override
  public void consume(ClaimedHold hold) {
    ends.consume(hold);
  }

  /** Nothing to do: what is sold is read from where it is sold. */
  @Override
  public void reloadSold(long scheduleId) {}

  @Override
  public Set<Long> taken(long scheduleId) {
    return seatRows.taken(scheduleId);
  }

  @Override
  public long countHeld(long scheduleId) {
    return seatRows.countHeld(scheduleId);
  }
}
