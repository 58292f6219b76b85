package dev.headroom.load.journey;

import static io.gatling.javaapi.core.CoreDsl.StringBody;

import dev.headroom.load.feeder.Person;
import dev.headroom.load.history.Operation;
import dev.headroom.load.scenario.Step;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.Http;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.List;
import java.util.Optional;

/**
 * Holds a seat, or several. Without admission, or without a seat left to deal, there is no request.
 */
record Hold(Scene scene) implements Call {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  @Override
  public String name() {
    return Step.HOLD.request();
  }

  @Override
  public int success() {
    return 201;
  }

  @Override
  public HttpRequestActionBuilder http(Http named) {
    return named
        .post("/api/v1/reservations/holds")
        .header("X-Waiting-Token", session -> Turn.visit(session).admittedToken())
        .header("Idempotency-Key", Turn::key)
        .body(StringBody(Hold::body));
  }

  static String body(Session session) {
    Person person = Turn.visit(session).person();
    return "{\"userId\":%d,\"scheduleId\":%d,\"seatIds\":%s}"
        .formatted(person.userId(), person.scheduleId(), Turn.asked(session).operation().seats());
  }

  @Override
  public Optional<Question> ask(Visit visit) {
    return seat(scene, visit, "hold");
  }

  /** The question for seats that this person is dealt. */
  static Optional<Question> seat(Scene scene, Visit visit, String op) {
    if (!visit.admitted()) {
      return Optional.empty();
    }
    List<Integer> seats =
        scene.seats().next(visit.person(), visit.basket().nextHold(), visit.habits().seats());
    if (seats.isEmpty()) {
      scene.unseated().incrementAndGet();
      return Optional.empty();
    }
    return Optional.of(
        Question.of(op).seats(seats).key(scene.keys().next(visit)).with(visit.passShown()));
  }

  @Override
  public boolean complete(Answer answer, Visit visit) {
    return answer.has("holdId");
  }

  @Override
  public Operation tell(Operation answered, Answer answer) {
    return answered
        .withRef(answer.text("holdId"))
        .with(
            answered
                .details()
                .withAnswer(
                    answer.millis("expiresAt"), null, answer.number("amount"), answer.print()));
  }

  @Override
  public void take(Visit visit, Reply reply) {
    String id = reply.operation().ref();
    if (reply.ok() && id != null) {
      visit.basket().takeHold(new Held(id, reply.operation().seats()));
    } else if (reply.status() == UNAUTHORIZED || reply.status() == FORBIDDEN) {
      visit.end();
    }
  }
}
