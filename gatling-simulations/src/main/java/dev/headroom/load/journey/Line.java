package dev.headroom.load.journey;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doSwitch;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.onCase;

import dev.headroom.load.feeder.Waiting;
import dev.headroom.load.feeder.Waiting.Whim;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;

/**
 * The time in the line, until the admission, the end of the person's patience, of the ticket, of
 * the crowd's need for this person, or of the load.
 *
 * @param asking how news is come by: makes one request or none, takes no longer than until the next
 *     {@linkplain Waiting#nextMillis() whim} and, where the crowd may shrink, about a second
 */
record Line(Scene scene, ChainBuilder asking) {

  static final String GAVE_UP = "visit.gaveUp";

  private static final String WHIM = "whim";

  ChainBuilder chain() {
    scene.observations().declare(List.of(GAVE_UP, Admission.LATENESS));
    return exec(asLongAs(this::waits)
            .on(
                exec(asking)
                    .exec(this::look)
                    .exec(
                        doSwitch(session -> session.getString(WHIM))
                            .on(
                                onCase(Whim.RELOAD.name())
                                    .then(new Exchange(scene, new Enter(scene)).chain()),
                                onCase(Whim.GIVE_UP.name())
                                    .then(
                                        exec(new Exchange(scene, new Leave()).chain())
                                            .exec(this::giveUp))))))
        .exec(Line::afterwards);
  }

  boolean waits(Session session) {
    Visit visit = Turn.visit(session);
    return visit.inLine() && !visit.ended() && !Turn.dismissed(session) && scene.clock().running();
  }

  private Session look(Session session) {
    Waiting waiting = Turn.visit(session).waiting();
    if (waiting == null || !waits(session)) {
      return session.set(WHIM, Whim.NONE.name());
    }
    if (scene.crowd().dismisses()) {
      return Turn.dismissed(session, true).set(WHIM, Whim.NONE.name());
    }
    long due = waiting.nextMillis();
    Whim whim = waiting.due(scene.clock().nowMillis());
    return (whim == Whim.NONE ? session : Turn.due(session, due)).set(WHIM, whim.name());
  }

  private Session giveUp(Session session) {
    Visit visit = Turn.visit(session);
    scene.observations().value(GAVE_UP, visit.lastHeard(), 1);
    visit.end();
    return session;
  }

  /** Who goes on at once does so because of the last answer. */
  private static Session afterwards(Session session) {
    return Turn.visit(session).spoke()
        ? Turn.due(session, Turn.visit(session).lastHeard())
        : session;
  }
}
