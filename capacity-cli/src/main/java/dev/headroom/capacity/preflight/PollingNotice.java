package dev.headroom.capacity.preflight;

import java.util.ArrayList;
import java.util.List;

/** What is noticed by asking every so often is noticed half that time late on average. */
final class PollingNotice implements Law {

  static final String LAW = "noticed by polling: p % of people learn it p % of the poll late";

  @Override
  public List<Finding> look(Plan plan, LineForecast line) {
    List<Finding> findings = new ArrayList<>();
    Way way = plan.way();
    if (!way.polls() || way.streams() || line.longest() < 1) {
      return findings;
    }
    for (Goal goal : plan.goals()) {
      if (!goal.of().equals("admission.lateness.millis") || !goal.upperBound()) {
        continue;
      }
      double late = 1_000 * way.pollSeconds() * share(goal);
      if (!goal.target().isMetBy(late)) {
        findings.add(
            Finding.contradiction(
                LAW,
                goal.text() + " can't be met by asking every " + Say.time(way.pollSeconds()),
                goal.aggregate() + " of an admission noticed late: " + Say.time(late / 1_000),
                "journey.poll: "
                    + Say.time(goal.target().limit() / 2_000)
                    + ", or steps: [enter, stream, …]"));
      }
    }
    return findings;
  }

  private static double share(Goal goal) {
    if (goal.percentile() > 0) {
      return goal.percentile() / 100;
    }
    return switch (goal.aggregate()) {
      case "mean" -> 0.5;
      case "max" -> 1;
      default -> 0;
    };
  }
}
