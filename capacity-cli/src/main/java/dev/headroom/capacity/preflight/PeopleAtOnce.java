package dev.headroom.capacity.preflight;

import java.util.List;

/**
 * Little's law: people at once = arrivals a second × time that each stays. Little, "A Proof for the
 * Queuing Formula L = λW", Operations Research 9 (1961). Also whether the data has a user for each.
 */
final class PeopleAtOnce implements Law {

  static final String LAW = "Little's law: people at once = rate × time each stays";

  @Override
  public List<Finding> look(Plan plan, LineForecast line) {
    double people = of(plan, line);
    String sum = sum(plan, line, people);
    int users = plan.data().users();
    if (people > users) {
      return List.of(
          Finding.contradiction(
              LAW,
              Say.people(people)
                  + " are there at once and data has "
                  + Say.number(users)
                  + " users, so one user is there twice",
              sum,
              "data.users: " + Math.round(Math.ceil(people))));
    }
    return List.of(
        Finding.fine(
            LAW,
            Say.people(people) + " at once at most, " + Say.number(users) + " users in the data",
            sum));
  }

  /** Most people at once; waiting included. */
  static double of(Plan plan, LineForecast line) {
    if (!plan.open()) {
      return plan.peak();
    }
    return Math.max(
        line.mostPresent(),
        Math.min(
            plan.volume(), plan.peak() * plan.way().visitSeconds(plan.claims().responseOrNone())));
  }

  private static String sum(Plan plan, LineForecast line, double people) {
    if (!plan.open()) {
      return "closed model: " + Say.people(plan.peak());
    }
    if (line.mostPresent() >= people) {
      return Say.rate(plan.peak())
          + " with waits of up to "
          + Say.time(line.longestWait())
          + ": "
          + Say.people(people);
    }
    double visit = plan.way().visitSeconds(plan.claims().responseOrNone());
    return Say.rate(plan.peak()) + " × " + Say.time(visit) + " = " + Say.people(people);
  }
}
