package dev.headroom.capacity.preflight;

import java.util.ArrayList;
import java.util.List;

/** Whether people can be admitted by the tick that their place promised them. */
final class AdmissionLateness implements Law {

  static final String LAW = "due tick = ceil(place told / admitted a tick)";

  @Override
  public List<Finding> look(Plan plan, LineForecast line) {
    List<Finding> findings = new ArrayList<>();
    for (Goal goal : plan.goals()) {
      if (!goal.of().equals("admission.lateness.millis")
          || !goal.upperBound()
          || line.admissions().isEmpty()) {
        continue;
      }
      double late = 1_000 * seconds(goal, line);
      String sum =
          goal.aggregate()
              + " beyond the due tick is "
              + Say.time(late / 1_000)
              + ": a permit is out "
              + Say.time(PermitTurnover.outSeconds(plan))
              + ", "
              + Say.number(plan.app().permits())
              + " of them";
      if (goal.target().isMetBy(late)) {
        findings.add(Finding.fine(LAW, goal.text() + " can be met", sum));
      } else {
        findings.add(
            Finding.contradiction(
                LAW,
                goal.text() + " can't be met: permits come back too late",
                sum,
                "a shorter journey.think, more " + AppFacts.PERMITS + ", or more schedules"));
      }
    }
    return findings;
  }

  private static double seconds(Goal goal, LineForecast line) {
    if (goal.percentile() > 0) {
      return line.latenessAt(goal.percentile());
    }
    return switch (goal.aggregate()) {
      case "mean" -> line.meanLateness();
      case "max" -> line.latenessAt(100);
      default -> 0;
    };
  }
}
