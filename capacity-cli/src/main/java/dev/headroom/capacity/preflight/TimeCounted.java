package dev.headroom.capacity.preflight;

import dev.headroom.capacity.run.Phase;
import java.util.ArrayList;
import java.util.List;

/** Whether what counts is long enough, and begins when things are warm. */
final class TimeCounted implements Law {

  static final String LAW = "time counted";

  /** Until the hot code is compiled: measured 13 s for the generator, as much for the app. */
  private static final double WARM_SECONDS = 15;

  private static final double SHORT_SECONDS = 5;

  @Override
  public List<Finding> look(Plan plan, LineForecast line) {
    List<Finding> findings = new ArrayList<>();
    double counted = plan.countedSeconds();
    double before = plan.uncountedBefore();
    String sum =
        Say.time(counted)
            + " count of "
            + Say.time(plan.lengthSeconds())
            + ", after "
            + Say.time(before);
    if (counted < SHORT_SECONDS) {
      findings.add(
          Finding.doubt(LAW, "too short for figures that repeat", sum, "a longer --time-scale"));
    } else if (before < WARM_SECONDS) {
      findings.add(
          Finding.doubt(
              LAW,
              "figures include the time until code is compiled and caches are filled",
              sum,
              "an uncounted phase of " + Say.time(2 * WARM_SECONDS) + " before"));
    } else {
      findings.add(Finding.fine(LAW, "long enough, after a warm-up", sum));
    }
    if (line.applies() && line.longest() >= 1) {
      ticks(plan, findings);
    }
    return findings;
  }

  private static void ticks(Plan plan, List<Finding> findings) {
    double tick = plan.app().admissionSeconds();
    for (Phase phase : plan.phases()) {
      if (phase.counted() && Plan.seconds(phase) < tick) {
        findings.add(
            Finding.doubt(
                LAW,
                "phase " + phase.name() + " is shorter than one tick of admission",
                Say.time(Plan.seconds(phase)) + ", a tick is " + Say.time(tick),
                "a longer phase, or a shorter " + AppFacts.ADMISSION_INTERVAL));
      }
    }
  }
}
