package dev.headroom.capacity.preflight;

import java.util.ArrayList;
import java.util.List;

/** Whether a throughput that is asked for is offered at all. */
final class ThroughputReach implements Law {

  static final String LAW = "throughput ≤ requests offered / time counted";

  @Override
  public List<Finding> look(Plan plan, LineForecast line) {
    List<Finding> findings = new ArrayList<>();
    for (Goal goal : plan.goals()) {
      if (!goal.what().equals(Goal.THROUGHPUT) || !goal.target().isLowerBound()) {
        continue;
      }
      double most = Requests.most(goal.of(), plan, line);
      double rate = most / plan.countedSeconds();
      if (Double.isFinite(rate) && !goal.target().isMetBy(rate)) {
        findings.add(
            Finding.contradiction(
                LAW,
                goal.text() + " asks for more than is offered",
                Say.number(most)
                    + " requests at most / "
                    + Say.time(plan.countedSeconds())
                    + " = "
                    + Say.rate(rate),
                "more load, or target: \"> " + Say.number(Math.floor(rate * 0.95)) + " /s\""));
      }
    }
    return findings;
  }
}
