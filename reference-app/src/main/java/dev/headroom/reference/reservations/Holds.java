package dev.headroom.reference.reservations;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.waiting.WaitingToken;

/** What paying needs from holds. */
public interface Holds {

  /**
   * Makes sure that the holder may pay now and that the seats stay theirs while they do. Refused
   * with INVALID_TOKEN, HOLD_NOT_FOUND, FORBIDDEN, HOLD_EXPIRED or NOT_ADMITTED.
   */
  Answer<ClaimedHold> claim(WaitingToken token, long userId, HoldId id);

  /** Ends a paid hold: its seats are sold from now on. */
  void consume(ClaimedHold hold);

  /** Reads anew what is sold, after the database knew better. */
  void reloadSold(long scheduleId);
}
