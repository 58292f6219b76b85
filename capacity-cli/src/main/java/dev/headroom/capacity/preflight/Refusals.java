package dev.headroom.capacity.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Refusals that are sure to come, against what is promised and what counts as a right answer. */
final class Refusals implements Law {

  static final String LAW = "refused = asked for − limit";

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;
  private static final int CONFLICT = 409;

  @Override
  public List<Finding> look(Plan plan, LineForecast line) {
    List<Finding> findings = new ArrayList<>();
    streams(plan, line).ifPresent(findings::add);
    rate(plan).ifPresent(findings::add);
    rivals(plan).ifPresent(findings::add);
    return findings;
  }

  private static Optional<Finding> streams(Plan plan, LineForecast line) {
    double most = plan.app().number(AppFacts.STREAMS_MOST) * plan.instances();
    if (!plan.way().streams() || line.longest() <= most) {
      return Optional.empty();
    }
    String sum =
        Say.people(line.longest())
            + " in line at once, "
            + Say.number(most)
            + " streams on "
            + Say.number(plan.instances())
            + (plan.instances() == 1 ? " instance" : " instances");
    double refused = line.longest() - most;
    return Optional.of(
        refused(
            plan,
            "stream",
            UNAVAILABLE,
            Say.people(refused) + " find no stream left and are refused",
            sum,
            AppFacts.STREAMS_MOST
                + ": "
                + Math.round(Math.ceil(line.longest() / plan.instances()))
                + ", or --instances "
                + Math.round(
                    Math.ceil(line.longest() / plan.app().number(AppFacts.STREAMS_MOST)))));
  }

  private static Optional<Finding> rate(Plan plan) {
    double limit = plan.app().number(AppFacts.OVERALL_RATE) * plan.instances();
    double cycle = plan.way().fastestCycle() + plan.claims().responseOrNone();
    double offered =
        plan.open() ? plan.peak() * plan.way().requests() : plan.peak() / Math.max(1e-3, cycle);
    if (limit == 0 || offered <= limit) {
      return Optional.empty();
    }
    return Optional.of(
        refused(
            plan,
            "enter",
            TOO_MANY_REQUESTS,
            "up to " + Say.rate(offered - limit) + " are refused by the app's own limit",
            Say.rate(offered)
                + " offered, "
                + plan.app().written(AppFacts.OVERALL_RATE)
                + " on each of "
                + plan.instances(),
            AppFacts.OVERALL_RATE + ": 0"));
  }

  private static Optional<Finding> rivals(Plan plan) {
    int rivals = plan.data().rivals();
    if (rivals < 2 || !plan.way().has("hold")) {
      return Optional.empty();
    }
    double share = 100 * (1 - 1.0 / rivals);
    return Optional.of(
        refused(
            plan,
            "hold",
            CONFLICT,
            Say.percent(share) + " of the holds find their seat taken",
            Say.number(rivals) + " rivals for each seat, one gets it",
            "accept: {hold: [409]}"));
  }

  private static Finding refused(
      Plan plan, String step, int status, String what, String sum, String mend) {
    if (plan.way().accept().getOrDefault(step, List.of()).contains(status)) {
      return Finding.fine(LAW, what + ", as the plan accepts", sum);
    }
    Optional<Goal> promised =
        plan.goals().stream()
            .filter(goal -> goal.what().equals(Goal.SUCCESS) || goal.what().equals(Goal.ERRORS))
            .filter(goal -> goal.of().equals("all") || goal.of().equals(Names.request(step)))
            .findFirst();
    String accept = "journey.accept: {" + step + ": [" + status + "]}";
    return promised
        .map(
            goal ->
                Finding.contradiction(
                    LAW,
                    what + ", but " + goal.text() + " is promised",
                    sum,
                    mend + "; or " + accept))
        .orElseGet(() -> Finding.doubt(LAW, what, sum, mend + "; or " + accept));
  }
}
