package dev.headroom.load.journey;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.headroom.load.feeder.Seats;
import dev.headroom.load.history.History;
import dev.headroom.load.history.Operation;
import dev.headroom.load.history.Outcome;
import dev.headroom.load.profile.LoadClock;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;

/** Holds one fresh seat. Without admission, or without a seat left to deal, there is no request. */
record Hold(LoadClock clock, History history, Seats seats, Keys keys, AtomicLong unseated) {

  private static final int HELD = 201;
  private static final String ASKED = "holdAsked";

  ChainBuilder chain() {
    return exec(this::prepare)
        .exec(
            doIf(session -> session.getBoolean(ASKED))
                .then(
                    exec(http("hold")
                            .post("/api/v1/reservations/holds")
                            .header("X-Waiting-Token", s -> Turn.visit(s).admittedToken())
                            .header("Idempotency-Key", Turn::key)
                            .body(StringBody(Hold::body))
                            .check(Turn.checks(HELD, "holdId")))
                        .exec(this::take)));
  }

  private Session prepare(Session session) {
    Visit visit = Turn.visit(session);
    if (!visit.admitted() || !clock.running()) {
      return session.set(ASKED, false);
    }
    OptionalInt seat = seats.next(visit.person().scheduleId());
    if (seat.isEmpty()) {
      unseated.incrementAndGet();
      return session.set(ASKED, false);
    }
    String key = keys.hold(visit.person(), visit.countHold());
    Session asking = Turn.ask(session, "hold", List.of(seat.getAsInt()), key, clock.nowMillis());
    history.asked(Turn.asked(asking));
    return asking.set(ASKED, true);
  }

  private static String body(Session session) {
    Visit visit = Turn.visit(session);
    return "{\"userId\":%d,\"scheduleId\":%d,\"seatIds\":%s}"
        .formatted(
            visit.person().userId(), visit.person().scheduleId(), Turn.asked(session).seats());
  }

  private Session take(Session session) {
    Visit visit = Turn.visit(session);
    String id = Turn.answer(session).text("holdId");
    Operation operation = Turn.answered(session, "hold", HELD, id, clock.nowMillis());
    history.answered(Turn.asked(session), operation);
    if (operation.outcome() == Outcome.OK) {
      visit.takeHold(id);
    } else if (operation.status() == 401 || operation.status() == 403) {
      visit.giveUp();
    }
    return session;
  }
}
