package dev.headroom.capacity.preflight;

import dev.headroom.capacity.slo.NamePattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Whether objectives speak of figures that the run will have. */
final class KnownNames implements Law {

  static final String LAW = "an objective needs a figure";

  @Override
  public List<Finding> look(Plan plan, LineForecast line) {
    List<Finding> findings = new ArrayList<>();
    for (Goal goal : plan.goals()) {
      switch (goal.kind()) {
        case REQUESTS -> requests(goal, plan.way(), findings);
        case METRIC -> {
          if (!Names.METRICS.contains(goal.of())) {
            findings.add(unknown(goal, "nothing samples " + goal.of(), "metric", Names.METRICS));
          }
        }
        case OBSERVED -> observed(goal, plan.way(), findings);
      }
    }
    return findings;
  }

  private static void requests(Goal goal, Way way, List<Finding> findings) {
    if (!goal.of().equals("all")
        && Names.requests(way).stream().noneMatch(new NamePattern(goal.of())::matches)) {
      findings.add(
          unknown(goal, "the journey never asks for " + goal.of(), "of", Names.requests(way)));
    }
  }

  private static void observed(Goal goal, Way way, List<Finding> findings) {
    if (!Names.OBSERVED.contains(goal.of())) {
      findings.add(unknown(goal, "nobody observes " + goal.of(), "observed", Names.OBSERVED));
    } else if (goal.of().startsWith("stream.") && !way.streams()) {
      findings.add(without(goal, "no event stream is opened", "journey.steps: [enter, stream, …]"));
    } else if (goal.of().startsWith("admission.") && !way.streams() && !way.polls()) {
      findings.add(without(goal, "nobody waits to be admitted", "journey.steps: [enter, poll, …]"));
    } else if (goal.of().startsWith("visit.success") && !way.needsAdmission()) {
      findings.add(without(goal, "a visit without admission has no success", "of: all"));
    }
  }

  private static Finding unknown(Goal goal, String why, String key, Collection<String> known) {
    return Finding.contradiction(
        LAW, goal.text() + " can't be told", why, key + ": " + Names.meant(goal.of(), known));
  }

  private static Finding without(Goal goal, String why, String mend) {
    return Finding.contradiction(LAW, goal.text() + " can't be told", why, mend);
  }
}
