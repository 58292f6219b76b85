package dev.headroom.reference.reservations;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The seats somebody wants, in order and each once.
 *
 * @param seatIds 1 to 4 of them
 */
public record SeatRequest(long userId, long scheduleId, List<Long> seatIds) {
  /** Most seats in one hold. */
  public static final int MOST_SEATS = 4;

  public SeatRequest {
    seatIds = seatIds.stream().distinct().sorted().toList();
    if (seatIds.isEmpty() || seatIds.size() > MOST_SEATS) {
      throw new IllegalArgumentException("a hold takes 1 to 4 seats, not " + seatIds.size());
    }
  }

  /** Two requests with the same fingerprint want the same. */
  public String fingerprint() {
    return userId
        + "/"
        + scheduleId
        + "/"
        + seatIds.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
