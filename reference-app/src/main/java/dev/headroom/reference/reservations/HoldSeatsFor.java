package dev.headroom.reference.reservations;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.waiting.WaitingToken;

/** Holds seats on somebody's behalf, for contexts that book without HTTP. */
public interface HoldSeatsFor {

  /** What the seats cost together, in points; INVALID_REQUEST names those that aren't there. */
  Answer<Long> price(SeatRequest request);

  /**
   * The hold: all the seats or none, the same one again for the same key and request. Refused as
   * the call over HTTP is.
   *
   * @param token a pass of the request's user
   */
  Answer<HoldId> hold(WaitingToken token, SeatRequest request, String idempotencyKey);

  /** Gives the seats back; refused with INVALID_TOKEN, HOLD_NOT_FOUND or FORBIDDEN. */
  Answer<HoldId> release(WaitingToken token, HoldId id);
}
