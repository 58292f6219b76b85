package dev.headroom.reference.testbed;

import org.jspecify.annotations.Nullable;

/** How much test data; what is left out takes the default. */
record SeedRequest(
    @Nullable Integer users,
    @Nullable Integer concerts,
    @Nullable Integer schedulesPerConcert,
    @Nullable Integer seatsPerSchedule,
    @Nullable Long pointsPerUser,
    @Nullable Long seatPrice) {

  static final SeedRequest DEFAULTS = new SeedRequest(null, null, null, null, null, null);

  SeedPlan plan() {
    return new SeedPlan(
        or(users, 20_000),
        or(concerts, 10),
        or(schedulesPerConcert, 1),
        or(seatsPerSchedule, 500),
        pointsPerUser == null ? 1_000_000 : pointsPerUser,
        seatPrice == null ? 100 : seatPrice);
  }

  private static int or(@Nullable Integer value, int otherwise) {
    return value == null ? otherwise : value;
  }
}
