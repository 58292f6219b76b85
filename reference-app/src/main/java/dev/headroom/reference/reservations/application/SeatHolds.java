package dev.headroom.reference.reservations.application;

import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.Holds;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.reservations.domain.Hold;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.waiting.WaitingToken;
import java.util.Set;

/** All holds; each call is atomic. */
public interface SeatHolds extends Holds {

  /**
   * Holds all the seats or none. The same idempotency key and request gets the first hold again.
   *
   * @param amount what the seats cost together, in points
   */
  Answer<Hold> hold(WaitingToken token, SeatRequest request, String idempotencyKey, long amount);

  /** Gives the seats back; refused with INVALID_TOKEN, HOLD_NOT_FOUND or FORBIDDEN. */
  Answer<HoldId> release(WaitingToken token, Caller caller, HoldId id);

  /** The seats of a schedule that are held or sold. */
  Set<Long> taken(long scheduleId);
}
