package dev.headroom.reference.testbed;

/** Test data of known size; ids are dense from 1. */
record SeedPlan(
    int users,
    int concerts,
    int schedulesPerConcert,
    int seatsPerSchedule,
    long pointsPerUser,
    long seatPrice) {

  private static final int MOST_SEATS = 10_000_000;

  SeedPlan {
    check(users >= 0 && users <= 5_000_000, "users");
    check(concerts >= 0 && concerts <= 10_000, "concerts");
    check(schedulesPerConcert >= 1 && schedulesPerConcert <= 1000, "schedulesPerConcert");
    check(seatsPerSchedule >= 1 && seatsPerSchedule <= 100_000, "seatsPerSchedule");
    check((long) concerts * schedulesPerConcert * seatsPerSchedule <= MOST_SEATS, "seats");
    check(pointsPerUser >= 0 && pointsPerUser <= 1_000_000_000_000L, "pointsPerUser");
    check(seatPrice >= 1 && seatPrice <= 1_000_000_000L, "seatPrice");
  }

  private static void check(boolean fits, String field) {
    if (!fits) {
      throw new IllegalArgumentException(field + " is out of range");
    }
  }

  int schedules() {
    return concerts * schedulesPerConcert;
  }

  int seats() {
    return schedules() * seatsPerSchedule;
  }
}
