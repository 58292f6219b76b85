package dev.headroom.load.journey;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.headroom.load.history.History;
import dev.headroom.load.profile.LoadClock;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;

/** Joins the line, or asks again: the same person gets the same ticket. */
record Enter(LoadClock clock, History history) {

  private static final int ENTERED = 200;

  ChainBuilder chain() {
    return exec(this::prepare)
        .exec(
            http("enter")
                .post("/api/v1/waiting/reservation/enter")
                .body(StringBody(Enter::body))
                .check(Turn.checks(ENTERED, "userKey")))
        .exec(this::take);
  }

  private Session prepare(Session session) {
    Session asking = Turn.ask(session, "enter", List.of(), null, clock.nowMillis());
    history.asked(Turn.asked(asking));
    return asking;
  }

  private static String body(Session session) {
    Visit visit = Turn.visit(session);
    return "{\"userId\":%d,\"scheduleId\":%d}"
        .formatted(visit.person().userId(), visit.person().scheduleId());
  }

  private Session take(Session session) {
    Visit visit = Turn.visit(session);
    long end = clock.nowMillis();
    history.answered(Turn.asked(session), Turn.answered(session, "enter", ENTERED, null, end));
    if (Turn.statusOf(session) == ENTERED && Turn.answer(session).has("userKey")) {
      if (visit.takeTicket(Turn.answer(session))) {
        history.record(Turn.answered(session, "admitted", ENTERED, null, end));
      }
    } else if (!visit.entered()) {
      visit.giveUp();
    }
    return session;
  }
}
