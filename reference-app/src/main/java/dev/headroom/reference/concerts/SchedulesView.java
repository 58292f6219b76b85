package dev.headroom.reference.concerts;

import java.time.Instant;
import java.util.List;

/** The schedules of a concert, the next ones first. */
record SchedulesView(long concertId, List<ScheduleView> schedules) {

  /**
   * One evening.
   *
   * @param seats how many there are, sold or not
   * @param lowestPrice in points, as is {@code highestPrice}
   */
  record ScheduleView(
      long scheduleId, Instant startsAt, int seats, long lowestPrice, long highestPrice) {}
}
