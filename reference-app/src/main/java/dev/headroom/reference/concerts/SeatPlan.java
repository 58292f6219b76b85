package dev.headroom.reference.concerts;

import java.util.List;

/**
 * The seats of one schedule.
 *
 * @param seats in the order of their ids
 */
public record SeatPlan(List<Seat> seats) {
  static final SeatPlan EMPTY = new SeatPlan(List.of());

  public SeatPlan {
    seats = List.copyOf(seats);
  }

  /** Whether the schedule has this seat. */
  public boolean has(long seatId) {
    return place(seatId) >= 0;
  }

  /**
   * What the seat costs, in points.
   *
   * @throws IndexOutOfBoundsException when the schedule has no such seat
   */
  public long price(long seatId) {
    return seats.get(place(seatId)).price();
  }

  private int place(long seatId) {
    int low = 0;
    int high = seats.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compare(seats.get(middle).seatId(), seatId);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
