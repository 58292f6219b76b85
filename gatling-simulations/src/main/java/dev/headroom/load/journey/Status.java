package dev.headroom.load.journey;

import dev.headroom.load.scenario.Step;
import io.gatling.javaapi.http.Http;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.Optional;

/** Asks for the ticket. */
record Status(Scene scene) implements Call {

  private static final int UNAUTHORIZED = 401;
  private static final int GONE = 410;

  @Override
  public String name() {
    return Step.STATUS.request();
  }

  @Override
  public int success() {
    return 200;
  }

  @Override
  public HttpRequestActionBuilder http(Http named) {
    return named
        .get("/api/v1/waiting/reservation/status")
        .header("X-Waiting-Token", session -> Turn.visit(session).userKey());
  }

  @Override
  public Optional<Question> ask(Visit visit) {
    return visit.entered() ? Optional.of(Question.READ) : Optional.empty();
  }

  @Override
  public boolean complete(Answer answer, Visit visit) {
    return answer.has("userKey");
  }

  @Override
  public void take(Visit visit, Reply reply) {
    if (reply.ok()) {
      Enter.takeTicket(scene, visit, reply);
    } else if (reply.status() == UNAUTHORIZED || reply.status() == GONE) {
      visit.end();
    }
  }

  @Override
  public boolean decisive() {
    return false;
  }
}
