package dev.headroom.load.journey;

import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.headroom.load.feeder.Waiting;
import dev.headroom.load.feeder.Waiting.Whim;
import dev.headroom.load.history.Operation;
import dev.headroom.load.history.Outcome;
import dev.headroom.load.stream.Observed;
import dev.headroom.load.stream.Parting;
import dev.headroom.load.stream.Subscriber;
import dev.headroom.load.stream.WaitEnd;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable String ticket;

    Ear(Visit visit, long due) {
      this.visit = visit;
      this.due = due;
      this.ticket = visit.ticketPrint();
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
    public void told(long place, long atMillis) {
      Places.told(scene, visit, place, atMillis);
    }

    @Override
    public void parted(Parting parting) {
      Outcome outcome =
          parting.why() == Parting.Why.REFUSED
              ? Outcome.of(parting.status(), STREAM, "")
              : Outcome.OK;
      scene
          .history()
          .record(
              asked("listen", parting.intendedMillis(), parting.fromMillis())
                  .withRef(ticket)
                  .answered(null, parting.toMillis(), outcome, parting.status(), code(parting)));
    }

    private String code(Parting parting) {
      Waiting waiting = visit.waiting();
      if (parting.why() != Parting.Why.WHIM) {
        return parting.why().name().toLowerCase(Locale.ROOT);
      }
      return waiting != null && waiting.at(parting.toMillis()) == Whim.GIVE_UP
          ? "gave-up"
          : "reload";
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
      return asked("admitted", end.intendedMillis(), end.atMillis())
          .answered(0L, end.atMillis(), Outcome.OK, STREAM, null);
    }

    private Operation asked(String op, long intended, long start) {
      return Operation.unanswered(
          op,
          visit.person().userId(),
          visit.person().scheduleId(),
          List.of(),
          null,
          intended,
          start);
    }
  }
}
