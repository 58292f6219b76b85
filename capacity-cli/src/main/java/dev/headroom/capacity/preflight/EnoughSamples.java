package dev.headroom.capacity.preflight;

import dev.headroom.capacity.slo.NamePattern;
import dev.headroom.capacity.stats.NearestRank;
import java.util.ArrayList;
import java.util.List;

/** Whether as many samples are to be expected as a percentile needs. */
final class EnoughSamples implements Law {

  static final String LAW = "a percentile needs 10 samples above it";

  private static final double SAMPLES_A_SECOND = 1;

  @Override
  public List<Finding> look(Plan plan, LineForecast line) {
    List<Finding> findings = new ArrayList<>();
    for (Goal goal : plan.goals()) {
      double percentile = goal.percentile();
      double expected = percentile == 0 ? Double.POSITIVE_INFINITY : expected(goal, plan, line);
      if (percentile == 0 || !Double.isFinite(expected)) {
        continue;
      }
      long needed = NearestRank.needed(percentile);
      String sum =
          "p"
              + Say.number(percentile)
              + " needs "
              + Say.number(needed)
              + ", "
              + Say.number(Math.floor(expected))
              + " are the most to expect in "
              + Say.time(plan.countedSeconds());
      if (expected < needed) {
        findings.add(
            Finding.contradiction(
                LAW,
                goal.text() + " will have too few samples",
                sum,
                "a longer counted phase, more load, or a lower percentile"));
      }
    }
    return findings;
  }

  /** The most there can be; infinite where arithmetic sets no bound. */
  static double expected(Goal goal, Plan plan, LineForecast line) {
    Way way = plan.way();
    return switch (goal.kind()) {
      case METRIC -> plan.countedSeconds() * SAMPLES_A_SECOND * parts(goal, plan);
      case REQUESTS ->
          new NamePattern(goal.of()).isPattern()
              ? Double.POSITIVE_INFINITY
              : Requests.most(goal.of(), plan, line);
      case OBSERVED ->
          switch (goal.of()) {
            case "arrival.lateness.millis" ->
                plan.open() ? plan.countedVolume() : plan.countedPeak();
            case "admission.lateness.millis", "visit.success.percent" ->
                line.applies() ? line.admitted() : 0;
            case "stream.admissionDelay.millis" -> way.streams() ? line.admitted() : 0;
            default -> Double.POSITIVE_INFINITY;
          };
    };
  }

  private static int parts(Goal goal, Plan plan) {
    return goal.of().startsWith("app.")
        ? plan.instances()
        : goal.of().startsWith("generator.") ? plan.injectors() : 1;
  }
}
