package dev.headroom.capacity.preflight;

import dev.headroom.capacity.run.Phase;
import java.util.ArrayList;
import java.util.List;

/** Whether generators can start people as fast as the plan has them come. */
final class StartRate implements Law {

  static final String LAW = "people started a second, of each injector";

  /**
   * Measured on 2 cores with a cold JVM: of 5,000 people due in the first second 1,438 were started
   * in it.
   */
  static final double COLD_PER_SECOND = 1_400;

  /** The steepest that was tried once warm. */
  static final double WARM_PER_SECOND = 5_000;

  @Override
  public List<Finding> look(Plan plan, LineForecast line) {
    List<Finding> findings = new ArrayList<>();
    double begin = 0;
    double before = 0;
    for (Phase phase : plan.phases()) {
      double limit = (begin < 1 ? COLD_PER_SECOND : WARM_PER_SECOND) * plan.injectors();
      double rate = startsASecond(plan, phase, before);
      if (rate > limit) {
        findings.add(
            Finding.doubt(
                LAW,
                "phase " + phase.name() + " begins with more people a second than start on time",
                Say.rate(rate)
                    + ", "
                    + Say.rate(limit)
                    + " are started on time by "
                    + Say.number(plan.injectors())
                    + (plan.injectors() == 1 ? " injector" : " injectors"),
                "--injectors "
                    + Math.round(Math.ceil(rate / limit * plan.injectors()))
                    + ", or a longer ramp"));
      }
      begin += Plan.seconds(phase);
      before = phase.toUsers();
    }
    return findings;
  }

  private static double startsASecond(Plan plan, Phase phase, double before) {
    if (plan.open()) {
      return Math.max(phase.fromUsers(), phase.toUsers());
    }
    double jump = phase.fromUsers() - before;
    double slope = (phase.toUsers() - phase.fromUsers()) / Math.max(1, Plan.seconds(phase));
    return Math.max(jump, slope);
  }
}
