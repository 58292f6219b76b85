package dev.headroom.reference.reservations;

import java.util.List;

/**
 * A hold that is being paid for.
 *
 * @param amount what it costs, in points
 */
public record ClaimedHold(HoldId id, long userId, List<Long> seatIds, long amount) {

  public ClaimedHold {
    seatIds = List.copyOf(seatIds);
  }
}
