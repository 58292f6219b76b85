package dev.headroom.load.journey;

import dev.headroom.load.scenario.Step;
import io.gatling.javaapi.http.Http;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.Optional;

/** Gives the place in the line, or the permit, back. Who has paid may leave, too. */
record Leave() implements Call {

  @Override
  public String name() {
    return Step.LEAVE.request();
  }

  @Override
  public int success() {
    return 204;
  }

  @Override
  public HttpRequestActionBuilder http(Http named) {
    return named
        .delete("/api/v1/waiting/reservation")
        .header("X-Waiting-Token", session -> Turn.visit(session).userKey());
  }

  @Override
  public Optional<Question> ask(Visit visit) {
    return visit.entered()
        ? Optional.of(Question.of("leave").ref(visit.ticketPrint()).with(visit.passShown()))
        : Optional.empty();
  }

  @Override
  public void take(Visit visit, Reply reply) {
    visit.left();
  }
}
