package dev.headroom.load.journey;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.http;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.headroom.load.history.History;
import dev.headroom.load.profile.LoadClock;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;

/** Pays for the last hold. Without one there is no request: the visit ends unpaid. */
record Pay(LoadClock clock, History history, Keys keys) {

  private static final int PAID = 201;

  ChainBuilder chain() {
    return doIf(session -> Turn.visit(session).holdId() != null)
        .then(
            exec(this::prepare)
                .exec(
                    http("pay")
                        .post("/api/v1/payments")
                        .header("X-Waiting-Token", s -> Turn.visit(s).admittedToken())
                        .header("Idempotency-Key", Turn::key)
                        .body(StringBody(Pay::body))
                        .check(Turn.checks(PAID, "paymentId")))
                .exec(this::take));
  }

  private Session prepare(Session session) {
    String key = keys.pay(Turn.visit(session).person());
    Session asking = Turn.ask(session, "pay", List.of(), key, clock.nowMillis());
    history.asked(Turn.asked(asking));
    return asking;
  }

  private static String body(Session session) {
    Visit visit = Turn.visit(session);
    String hold = String.valueOf(visit.holdId());
    // A hold's id goes back as it came: a number stays one.
    String id = hold.matches("\\d+") ? hold : TextNode.valueOf(hold).toString();
    return "{\"userId\":%d,\"holdId\":%s}".formatted(visit.person().userId(), id);
  }

  private Session take(Session session) {
    String id = Turn.answer(session).text("paymentId");
    history.answered(
        Turn.asked(session), Turn.answered(session, "pay", PAID, id, clock.nowMillis()));
    return session;
  }
}
