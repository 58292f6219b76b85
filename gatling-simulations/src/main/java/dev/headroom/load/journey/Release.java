package dev.headroom.load.journey;

import dev.headroom.load.scenario.Step;
import io.gatling.javaapi.http.Http;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.Optional;

/** Gives the last hold back. Without one there is no request. */
record Release() implements Call {

  @Override
  public String name() {
    return Step.RELEASE.request();
  }

  @Override
  public int success() {
    return 204;
  }

  @Override
  public HttpRequestActionBuilder http(Http named) {
    return named
        .delete(
            session ->
                "/api/v1/reservations/holds/" + Paths.id(Turn.visit(session).basket().lastHoldId()))
        .header("X-Waiting-Token", session -> Turn.visit(session).admittedToken());
  }

  @Override
  public Optional<Question> ask(Visit visit) {
    Held hold = visit.basket().hold();
    return hold == null
        ? Optional.empty()
        : Optional.of(
            Question.of("release").seats(hold.seats()).with(visit.passShown().withOf(hold.id())));
  }

  @Override
  public void take(Visit visit, Reply reply) {
    visit.basket().dropHold();
  }
}
