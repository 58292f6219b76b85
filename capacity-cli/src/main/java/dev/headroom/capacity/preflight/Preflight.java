package dev.headroom.capacity.preflight;

import dev.headroom.capacity.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Holds a plan against every law. */
public final class Preflight {

  private static final List<Law> LAWS =
      List.of(
          new OfferedRate(),
          new PeopleAtOnce(),
          new LineDrains(),
          new StreamLives(),
          new PermitTurnover(),
          new PermitLives(),
          new AdmissionLateness(),
          new PollingNotice(),
          new Refusals(),
          new DataLasts(),
          new Availability(),
          new KnownNames(),
          new Targets(),
          new EnoughSamples(),
          new ThroughputReach(),
          new TimeCounted(),
          new StartRate(),
          new Unknown());

  private Preflight() {}

  /**
   * Findings of a plan, contradictions first, then doubts.
   *
   * @param scenario as it would run, scaled
   * @param properties of the app, over its own
   * @param instances of the app, 1 and up
   * @param injectors generator processes, 1 and up
   */
  public static List<Finding> of(
      Scenario scenario, Map<String, String> properties, int instances, int injectors) {
    return of(Plans.of(scenario, properties, instances, injectors));
  }

  static List<Finding> of(Plan plan) {
    try {
      LineForecast line = LineModel.of(plan);
      List<Finding> findings = new ArrayList<>();
      LAWS.forEach(law -> findings.addAll(law.look(plan, line)));
      findings.sort(Comparator.comparing(Finding::severity));
      return List.copyOf(findings);
    } catch (AppFacts.PropertyException wrong) {
      return List.of(
          Finding.contradiction(
              "the app's properties",
              wrong.getMessage(),
              "the app would not start",
              "for example " + wrong.example()));
    }
  }
}
