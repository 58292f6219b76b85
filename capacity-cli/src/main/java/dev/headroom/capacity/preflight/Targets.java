package dev.headroom.capacity.preflight;

import dev.headroom.capacity.scenario.Journey;
import dev.headroom.capacity.slo.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a target can be met and missed, and agrees with what is critical. */
final class Targets implements Law {

  static final String LAW = "a target has values on both sides";

  /** A request without an answer for so long has failed. */
  static final double TIME_OUT_MILLIS = 10_000;

  @Override
  public List<Finding> look(Plan plan, LineForecast line) {
    List<Finding> findings = new ArrayList<>();
    for (Goal goal : plan.goals()) {
      Stream.of(critical(goal), share(goal), timeOut(goal), refused(goal))
          .flatMap(Optional::stream)
          .forEach(findings::add);
    }
    return findings;
  }

  private static Optional<Finding> critical(Goal goal) {
    @Nullable Target critical = goal.critical();
    if (critical == null) {
      return Optional.empty();
    }
    Target target = goal.target();
    double between = (target.limit() + critical.limit()) / 2;
    boolean both =
        Stream.of(target.limit(), critical.limit(), between, 0.0, Double.MAX_VALUE)
            .flatMap(value -> Stream.of(value, value * (1 - 1e-9), value * (1 + 1e-9)))
            .anyMatch(value -> target.isMetBy(value) && critical.isMetBy(value));
    return both
        ? Optional.of(
            Finding.contradiction(
                LAW,
                goal.text() + " can be met and critical at once",
                "target " + target.text() + ", critical " + critical.text(),
                "critical: \""
                    + (target.isLowerBound() ? "< " : "> ")
                    + Say.value(target.limit(), target.unit()).replace("/s", " /s")
                    + "\" or beyond"))
        : Optional.empty();
  }

  private static Optional<Finding> share(Goal goal) {
    if (!goal.target().unit().equals("%") || goal.growth()) {
      return Optional.empty();
    }
    Target target = goal.target();
    boolean canMeet = target.isMetBy(0) || target.isMetBy(100) || target.limit() < 100;
    boolean canMiss = !target.isMetBy(0) || !target.isMetBy(100);
    if (canMeet && canMiss) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.contradiction(
            LAW,
            goal.text() + (canMeet ? " can't be missed" : " can't be met"),
            "a share is 0 to 100 %",
            "target: \"" + (goal.upperBound() ? "< 50 %" : "> 99 %") + "\""));
  }

  private static Optional<Finding> timeOut(Goal goal) {
    boolean time = goal.what().equals(Goal.RESPONSE) && !goal.growth();
    boolean stream = goal.of().equals("subscribe");
    if (!time || stream || !goal.upperBound() || goal.target().limit() <= TIME_OUT_MILLIS) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.contradiction(
            LAW,
            goal.text() + " can't be missed: slower answers have failed",
            "a request without an answer fails after " + Say.time(TIME_OUT_MILLIS / 1_000),
            "target: \"< 10 s\" or tighter, and one on the success rate"));
  }

  private static Optional<Finding> refused(Goal goal) {
    boolean rate = goal.what().equals(Goal.SUCCESS) || goal.what().equals(Goal.ERRORS);
    return rate && goal.of().endsWith(Journey.REFUSED)
        ? Optional.of(
            Finding.contradiction(
                LAW,
                goal.text() + " can't be missed: what is accepted has succeeded",
                "an answer that is accepted counts as success under a name of its own",
                "measure: throughput, or response time p95"))
        : Optional.empty();
  }
}
