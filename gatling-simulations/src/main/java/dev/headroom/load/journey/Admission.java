package dev.headroom.load.journey;

import dev.headroom.load.history.Operation;
import dev.headroom.load.history.Outcome;
import org.jspecify.annotations.Nullable;

/** Somebody is told that they are admitted, by whatever answer or event. */
final class Admission {

  static final String LATENESS = "admission.lateness.millis";

  private Admission() {}

  /**
   * @param operation whose answer told it
   * @param expires when it ends, as told, epoch ms
   */
  static void told(Scene scene, Visit visit, Operation operation, @Nullable Long expires) {
    scene
        .history()
        .record(
            operation
                .as("admitted", visit.ticketPrint(), Outcome.OK, null)
                .with(visit.passShown().withAnswer(expires, null, null, null)));
    Visit.Place place = visit.takePlace();
    if (place != null) {
      long due = scene.streams().promises().dueMillis(place.toldMillis(), place.position());
      long lateness = Math.max(0, operation.end() - due);
      scene.observations().value(LATENESS, operation.end(), Math.toIntExact(lateness));
    }
  }
}
