package dev.headroom.load.journey;

import static io.gatling.javaapi.core.CoreDsl.StringBody;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.headroom.load.history.Operation;
import dev.headroom.load.scenario.Step;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.Http;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.Optional;

/** Pays for the last hold. Without one there is no request: the visit ends unpaid. */
record Pay(Keys keys) implements Call {

  @Override
  public String name() {
    return Step.PAY.request();
  }

  @Override
  public int success() {
    return 201;
  }

  @Override
  public HttpRequestActionBuilder http(Http named) {
    return named
        .post("/api/v1/payments")
        .header("X-Waiting-Token", session -> Turn.visit(session).admittedToken())
        .header("Idempotency-Key", Turn::key)
        .body(StringBody(Pay::body));
  }

  private static String body(Session session) {
    Visit visit = Turn.visit(session);
    String hold = visit.basket().lastHoldId();
    // A hold's id goes back as it came: a number stays one.
    String id = hold.matches("\\d+") ? hold : TextNode.valueOf(hold).toString();
    return "{\"userId\":%d,\"holdId\":%s}".formatted(visit.person().userId(), id);
  }

  @Override
  public Optional<Question> ask(Visit visit) {
    Held hold = visit.basket().hold();
    return hold == null
        ? Optional.empty()
        : Optional.of(
            Question.of("pay")
                .seats(hold.seats())
                .key(keys.next(visit))
                .with(visit.passShown().withOf(hold.id())));
  }

  @Override
  public boolean complete(Answer answer, Visit visit) {
    return answer.has("paymentId");
  }

  @Override
  public Operation tell(Operation answered, Answer answer) {
    return answered
        .withRef(answer.text("paymentId"))
        .with(
            answered
                .details()
                .withAnswer(
                    null, answer.text("reservationId"), answer.number("amount"), answer.print()));
  }

  @Override
  public void take(Visit visit, Reply reply) {
    visit.basket().dropHold();
    if (reply.ok()) {
      visit.basket().takeReservation(reply.answer().text("reservationId"));
    }
  }
}
