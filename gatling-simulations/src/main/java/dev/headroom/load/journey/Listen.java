package dev.headroom.load.journey;

import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.headroom.load.feeder.Waiting;
import dev.headroom.load.history.Operation;
import dev.headroom.load.history.Outcome;
import dev.headroom.load.stream.Observed;
import dev.headroom.load.stream.Subscriber;
import dev.headroom.load.stream.WaitEnd;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;

/** Listens to the event stream until admitted. */
record Listen(Scene scene) {

  private static final int STREAM = 200;

  ChainBuilder chain() {
    scene.observations().declare(Observed.NAMES);
    return new Line(
            scene,
            exec(
                scene
                    .streams()
                    .await(
                        session -> new Ear(Turn.visit(session), due(session)),
                        scene.crowd()::dismisses)))
        .chain();
  }

  /** After a reload the stream is asked for as soon as the ticket is there. */
  private static long due(Session session) {
    Visit visit = Turn.visit(session);
    return visit.spoke() ? visit.lastHeard() : Turn.due(session);
  }

  private final class Ear implements Subscriber {

    private final Visit visit;
    private final long due;

    Ear(Visit visit, long due) {
      this.visit = visit;
      this.due = due;
    }

    @Override
    public String userKey() {
      return visit.userKey();
    }

    @Override
    public long intendedMillis() {
      return due;
    }

    @Override
    public long whimMillis() {
      Waiting waiting = visit.waiting();
      return waiting == null ? Waiting.NEVER : waiting.nextMillis();
    }

    @Override
    public Session ended(Session session, WaitEnd end) {
      visit.heard(end.atMillis());
      String pass = end.pass();
      if (pass != null && visit.admit(pass)) {
        Admission.told(scene, visit, operation(end), end.expiresMillis());
      } else if (end.kind() == WaitEnd.Kind.GONE) {
        visit.end();
      }
      return end.kind() == WaitEnd.Kind.DISMISSED ? Turn.dismissed(session, true) : session;
    }

    private Operation operation(WaitEnd end) {
      return Operation.unanswered(
              "admitted",
              visit.person().userId(),
              visit.person().scheduleId(),
              List.of(),
              null,
              end.intendedMillis(),
              end.askedMillis())
          .answered(0L, end.atMillis(), Outcome.OK, STREAM, null);
    }
  }
}
