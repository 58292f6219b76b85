package dev.headroom.load.journey;

import dev.headroom.load.history.Operation;
import dev.headroom.load.history.Outcome;
import java.util.List;

/** Somebody who waits is told a place in the line. The history has it when it is another one. */
final class Places {

  private static final int OK = 200;

  private Places() {}

  /** By an answer. Entering is a line of its own, with the place in it. */
  static void told(Scene scene, Visit visit, Reply reply) {
    Long place = reply.answer().position();
    boolean waits = place != null && place > 0 && !reply.answer().has("admittedToken");
    if (waits && visit.hears(place) && !reply.operation().op().equals("enter")) {
      scene.history().record(reply.operation().as("place", visit.ticketPrint(), Outcome.OK, null));
    }
  }

  /** By an event of a stream. */
  static void told(Scene scene, Visit visit, long place, long at) {
    if (visit.hears(place)) {
      scene
          .history()
          .record(
              Operation.unanswered(
                      "place",
                      visit.person().userId(),
                      visit.person().scheduleId(),
                      List.of(),
                      null,
                      at,
                      at)
                  .withRef(visit.ticketPrint())
                  .answered(place, at, Outcome.OK, OK, null));
    }
  }
}
