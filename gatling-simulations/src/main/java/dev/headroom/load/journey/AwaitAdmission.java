package dev.headroom.load.journey;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.headroom.load.history.History;
import dev.headroom.load.profile.LoadClock;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.List;

/** Asks for the status every so often until admitted, the ticket is void, or the load ends. */
record AwaitAdmission(LoadClock clock, History history, Duration poll) {

  private static final int FOUND = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int GONE = 410;

  ChainBuilder chain() {
    return asLongAs(this::waiting)
        .on(
            exec(this::prepare)
                .exec(
                    http("status")
                        .get("/api/v1/waiting/reservation/status")
                        .header("X-Waiting-Token", s -> Turn.visit(s).userKey())
                        .check(Turn.checks(FOUND, "userKey")))
                .exec(this::take)
                .doIf(this::waiting)
                .then(Pauses.until(clock)));
  }

  private boolean waiting(Session session) {
    Visit visit = Turn.visit(session);
    return visit.entered() && !visit.admitted() && !visit.over() && clock.running();
  }

  private Session prepare(Session session) {
    return Turn.ask(session, "admitted", List.of(), null, clock.nowMillis());
  }

  private Session take(Session session) {
    Visit visit = Turn.visit(session);
    int status = Turn.statusOf(session);
    long end = clock.nowMillis();
    if (status == FOUND
        && Turn.answer(session).has("userKey")
        && visit.takeTicket(Turn.answer(session))) {
      history.record(Turn.answered(session, "admitted", FOUND, null, end));
    } else if (status == UNAUTHORIZED || status == GONE) {
      visit.giveUp();
    }
    return Turn.due(session, visit.admitted() ? end : end + poll.toMillis());
  }
}
