package dev.headroom.capacity.preflight.audit;

import dev.headroom.capacity.preflight.Finding;
import dev.headroom.capacity.preflight.Say;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.ObjectiveException;
import dev.headroom.capacity.slo.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** What an objective measured is the figure it names, and decides whether it is met. */
final class ObjectivesAgree implements AuditLaw {

  static final String LAW = "an objective's measured value is the figure that it names";

  private static final double ROUNDING = 0.001;

  @Override
  public List<Finding> look(Figures figures) {
    List<Finding> findings = new ArrayList<>();
    JsonNode objectives = figures.summary().path("objectives");
    Scenario scenario = figures.scenario();
    int compared = 0;
    for (int i = 0; i < objectives.size(); i++) {
      JsonNode said = objectives.get(i);
      met(said, findings);
      if (scenario != null && !scenario.load().untilBroken() && said.path("measured").isNumber()) {
        compared += figure(said, figures, scenario, findings) ? 1 : 0;
      }
    }
    if (findings.isEmpty() && !objectives.isEmpty()) {
      findings.add(
          Finding.fine(
              LAW,
              "objectives agree with the figures",
              compared + " of " + objectives.size() + " could be compared"));
    }
    return findings;
  }

  private static void met(JsonNode said, List<Finding> findings) {
    if (!said.path("met").isBoolean() || !said.path("measured").isNumber()) {
      return;
    }
    double measured = said.path("measured").asDouble();
    Target target;
    try {
      target =
          Target.parse(
              name(said),
              "target",
              said.path("target").asString(""),
              said.path("unit").asString(""));
    } catch (ObjectiveException unreadable) {
      findings.add(
          Audit.contradiction(LAW, unreadable.getMessage(), "no target to hold it against"));
      return;
    }
    boolean atTheLimit = Math.abs(measured - target.limit()) < ROUNDING;
    if (!atTheLimit && target.isMetBy(measured) != said.path("met").asBoolean()) {
      findings.add(
          Audit.contradiction(
              LAW,
              "\""
                  + name(said)
                  + "\" is said to be "
                  + (said.path("met").asBoolean() ? "met" : "missed"),
              "measured " + Say.value(measured, target.unit()) + ", target " + target.text()));
    }
  }

  private static boolean figure(
      JsonNode said, Figures figures, Scenario scenario, List<Finding> findings) {
    Objective objective =
        scenario.objectives().stream()
            .filter(one -> one.name().equals(name(said)) && asked(one, said))
            .findFirst()
            .orElse(null);
    OptionalDouble figure =
        objective == null ? OptionalDouble.empty() : NamedFigure.of(objective, figures);
    if (figure.isEmpty()) {
      return false;
    }
    double measured = said.path("measured").asDouble();
    if (!Same.figures(figure.getAsDouble(), measured)) {
      String unit = said.path("unit").asString("");
      findings.add(
          Audit.contradiction(
              LAW,
              "\"" + name(said) + "\" did not measure the figure that it names",
              "the figure is "
                  + Say.value(figure.getAsDouble(), unit)
                  + ", the objective says "
                  + Say.value(measured, unit)));
    }
    return true;
  }

  /** Results may have been judged by other objectives since, of which some are named alike. */
  private static boolean asked(Objective objective, JsonNode said) {
    return objective.target().text().equals(said.path("target").asString(""));
  }

  private static String name(JsonNode said) {
    return said.path("name").asString("?");
  }
}
