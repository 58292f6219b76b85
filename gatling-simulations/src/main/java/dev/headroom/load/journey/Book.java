package dev.headroom.load.journey;

import static io.gatling.javaapi.core.CoreDsl.StringBody;

import dev.headroom.load.history.Operation;
import dev.headroom.load.scenario.Step;
import io.gatling.javaapi.http.Http;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.Optional;

/** Asks for a seat to be held and paid for in the background. */
record Book(Scene scene) implements Call {

  @Override
  public String name() {
    return Step.BOOK.request();
  }

  @Override
  public int success() {
    return 202;
  }

  @Override
  public HttpRequestActionBuilder http(Http named) {
    return named
        .post("/api/v1/bookings")
        .header("X-Waiting-Token", session -> Turn.visit(session).admittedToken())
        .header("Idempotency-Key", Turn::key)
        .body(StringBody(Hold::body));
  }

  @Override
  public Optional<Question> ask(Visit visit) {
    return Hold.seat(scene, visit, "book");
  }

  @Override
  public boolean complete(Answer answer, Visit visit) {
    return answer.has("bookingId");
  }

  @Override
  public Operation tell(Operation answered, Answer answer) {
    return answered.withRef(answer.text("bookingId"));
  }

  @Override
  public void take(Visit visit, Reply reply) {
    String id = reply.operation().ref();
    if (reply.ok() && id != null) {
      visit.basket().takeBooking(new Held(id, reply.operation().seats()));
    }
  }
}
