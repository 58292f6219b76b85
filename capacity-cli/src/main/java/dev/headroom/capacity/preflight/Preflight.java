package dev.headroom.capacity.preflight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

  /** Findings of a plan, contradictions first, then doubts. */
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
