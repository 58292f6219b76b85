package dev.headroom.reference.reservations.domain;

import java.time.Instant;
import java.util.List;

/**
 * Seats that were paid for.
 *
 * @param amount what they cost together, in points
 */
public record Reservation(
    long id, long userId, long scheduleId, List<Long> seatIds, long amount, Instant createdAt) {

  public Reservation {
    seatIds = List.copyOf(seatIds);
  }
}
