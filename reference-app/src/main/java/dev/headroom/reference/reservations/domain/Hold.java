package dev.headroom.reference.reservations.domain;

import dev.headroom.reference.reservations.HoldId;
import java.time.Instant;
import java.util.List;

/**
 * Seats kept for somebody who is about to pay.
 *
 * @param amount what they cost together, in points
 */
public record Hold(HoldId id, List<Long> seatIds, long amount, Instant expiresAt) {

  public Hold {
    seatIds = List.copyOf(seatIds);
  }
}
