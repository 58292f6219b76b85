package dev.headroom.reference.reservations.application;

import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.Holds;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.reservations.domain.Hold;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.Refusal;
import dev.headroom.reference.waiting.WaitingToken;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All holds, under whichever lock strategy; each call does all it says or nothing. */
public interface SeatHolds extends Holds {

  /**
   * Holds all the seats or none. The same idempotency key and request gets the first hold again.
   * Refused with INVALID_TOKEN, NOT_ADMITTED, SEAT_TAKEN, IDEMPOTENCY_KEY_REUSED or LOCK_TIMEOUT.
   *
   * @param amount what the seats cost together, in points
   */
  Answer<Placed> hold(WaitingToken token, SeatRequest request, String idempotencyKey, long amount);

  /** Gives the seats back; refused with INVALID_TOKEN, HOLD_NOT_FOUND or FORBIDDEN. */
  Answer<HoldId> release(WaitingToken token, Caller caller, HoldId id);

  /** The seats of a schedule that are held or sold. */
  Set<Long> taken(long scheduleId);

  /** How many seats of a schedule are held and not yet sold. */
  long countHeld(long scheduleId);

  /** The refusal of a request for seats some of which, in order, are held or sold. */
  static Refusal taken(List<Long> seatIds) {
    return new Refusal(
        Code.SEAT_TAKEN, "seats held or sold already: " + seatIds, Map.of("seatIds", seatIds));
  }

  /**
   * A hold that stands.
   *
   * @param again whether it was placed by an earlier request with the same key
   */
  record Placed(Hold hold, boolean again) {}
}
