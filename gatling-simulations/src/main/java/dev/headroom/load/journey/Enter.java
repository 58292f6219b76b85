package dev.headroom.load.journey;

import static io.gatling.javaapi.core.CoreDsl.StringBody;

import dev.headroom.load.history.Fingerprint;
import dev.headroom.load.history.Operation;
import dev.headroom.load.scenario.Step;
import io.gatling.javaapi.http.Http;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.Optional;

/** Joins the line, or asks again: the same person gets the same ticket. */
record Enter(Scene scene) implements Call {

  @Override
  public String name() {
    return Step.ENTER.request();
  }

  @Override
  public int success() {
    return 200;
  }

  @Override
  public HttpRequestActionBuilder http(Http named) {
    return named
        .post("/api/v1/waiting/reservation/enter")
        .body(
            StringBody(
                session ->
                    "{\"userId\":%d,\"scheduleId\":%d}"
                        .formatted(
                            Turn.visit(session).person().userId(),
                            Turn.visit(session).person().scheduleId())));
  }

  @Override
  public Optional<Question> ask(Visit visit) {
    return Optional.of(Question.of("enter"));
  }

  @Override
  public boolean complete(Answer answer, Visit visit) {
    return answer.has("userKey");
  }

  @Override
  public Operation tell(Operation answered, Answer answer) {
    String ticket = answer.text("userKey");
    return ticket == null ? answered : answered.withRef(Fingerprint.of(ticket));
  }

  @Override
  public void take(Visit visit, Reply reply) {
    if (reply.ok()) {
      takeTicket(scene, visit, reply);
    } else if (!visit.entered() && !comesBack(visit, reply)) {
      visit.end();
    }
  }

  /** Only a fixed crowd comes back: an open load's arrivals are counted, and each comes once. */
  private boolean comesBack(Visit visit, Reply reply) {
    return scene.again()
        && reply.refused()
        && reply.retryAfterMillis().isPresent()
        && visit.comesBack(reply.end() + reply.retryAfterMillis().getAsLong());
  }

  static void takeTicket(Scene scene, Visit visit, Reply reply) {
    Places.told(scene, visit, reply);
    if (visit.takeTicket(reply.answer(), reply.end())) {
      Admission.told(scene, visit, reply.operation(), reply.answer().millis("expiresAt"));
    }
  }

  @Override
  public boolean decisive() {
    return false;
  }
}
