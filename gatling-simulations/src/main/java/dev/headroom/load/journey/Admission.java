package dev.headroom.load.journey;

import dev.headroom.load.history.Operation;
import dev.headroom.load.history.Outcome;

/** Somebody is told that they are admitted, by whatever answer or event. */
final class Admission {

  static final String LATENESS = "admission.lateness.millis";

  private Admission() {}

  /**
   * @param operation whose answer told it
   */
  static void told(Scene scene, Visit visit, Operation operation) {
    scene.history().record(operation.as("admitted", null, Outcome.OK, null));
    Visit.Place place = visit.takePlace();
    if (place != null) {
      long due = scene.streams().promises().dueMillis(place.toldMillis(), place.position());
      long lateness = Math.max(0, operation.end() - due);
      scene.observations().value(LATENESS, operation.end(), Math.toIntExact(lateness));
    }
  }
}
