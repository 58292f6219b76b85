package dev.headroom.capacity.preflight;

import java.util.Comparator;
import java.util.List;

/**
 * What becomes of the waiting line, all schedules together.
 *
 * @param applies whether there is a line that anybody has to pass; all else is 0 where not
 * @param entered people who entered
 * @param admitted of these, until the load's end
 * @param left still waiting at the load's end
 * @param gaveUp lost patience
 * @param longest most people in the line at once
 * @param mostPresent most people at once who wait or are inside
 * @param longestWait seconds that the last of the admitted waited at most
 * @param drainedAt seconds from the beginning until the line was empty for good; the load's length
 *     where it never was
 * @param admissions groups of people admitted together
 */
record LineForecast(
    boolean applies,
    double entered,
    double admitted,
    double left,
    double gaveUp,
    double longest,
    double mostPresent,
    double longestWait,
    double drainedAt,
    List<Admission> admissions) {

  static final LineForecast NONE = new LineForecast(false, 0, 0, 0, 0, 0, 0, 0, 0, List.of());

  /**
   * People admitted together.
   *
   * @param people how many, fractions allowed
   * @param waited seconds since they entered
   * @param late seconds beyond the tick that was due by the place they were told
   */
  record Admission(double people, double waited, double late) {}

  LineForecast {
    admissions = List.copyOf(admissions);
  }

  boolean drains() {
    return left < 0.5;
  }

  /** Seconds by which so many percent of the admitted are late at most. */
  double latenessAt(double percentile) {
    double wanted = admissions.stream().mapToDouble(Admission::people).sum() * percentile / 100;
    double seen = 0;
    for (Admission admission :
        admissions.stream().sorted(Comparator.comparingDouble(Admission::late)).toList()) {
      seen += admission.people();
      if (seen >= wanted - 1e-9) {
        return admission.late();
      }
    }
    return 0;
  }

  double meanLateness() {
    double people = admissions.stream().mapToDouble(Admission::people).sum();
    return people == 0
        ? 0
        : admissions.stream().mapToDouble(a -> a.people() * a.late()).sum() / people;
  }

  /** Of the admitted, how many waited at least so long. */
  double waitedAtLeast(double seconds) {
    return admissions.stream()
        .filter(admission -> admission.waited() >= seconds)
        .mapToDouble(Admission::people)
        .sum();
  }
}
