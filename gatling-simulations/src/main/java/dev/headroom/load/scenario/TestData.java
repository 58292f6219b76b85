package dev.headroom.load.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the app is seeded with before the load. Ids are dense from 1; schedule {@code s} owns the
 * seats {@code (s-1) * seatsPerSchedule + 1} to {@code s * seatsPerSchedule}.
 *
 * @param rivals to so many people the same seat is dealt; 1 or more, 1 when the file is silent
 * @param pointsPerUser each user's balance; for the seeding, like {@code seatPrice}
 */
public record TestData(
    @JsonProperty(required = true) int users,
    @JsonProperty(required = true) int schedules,
    @JsonProperty(required = true) int seatsPerSchedule,
    long pointsPerUser,
    long seatPrice,
    @Nullable Integer rivals) {

  public TestData {
    if (users < 1 || schedules < 1 || seatsPerSchedule < 1) {
      throw new IllegalArgumentException(
          "'users', 'schedules' and 'seatsPerSchedule' must be 1 or more");
    }
    if (pointsPerUser < 0 || seatPrice < 0) {
      throw new IllegalArgumentException("'pointsPerUser' and 'seatPrice' must be 0 or more");
    }
    rivals = rivals == null ? 1 : rivals;
    if (rivals < 1) {
      throw new IllegalArgumentException("'rivals' must be 1 or more");
    }
  }

  @Override
  public Integer rivals() {
    return rivals == null ? 1 : rivals;
  }
}
