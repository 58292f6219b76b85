package dev.headroom.load.journey;

import dev.headroom.load.history.Details;
import dev.headroom.load.history.Outcome;
import dev.headroom.load.scenario.Step;
import io.gatling.javaapi.http.Http;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.Optional;

/** Looks whether what was paid is there: an answer about another reservation is none. */
record Check() implements Call {

  private static final int NOT_FOUND = 404;

  @Override
  public String name() {
    return Step.CHECK.request();
  }

  @Override
  public int success() {
    return 200;
  }

  @Override
  public HttpRequestActionBuilder http(Http named) {
    return named
        .get(
            session ->
                "/api/v1/reservations/" + Paths.id(Turn.visit(session).basket().reservationId()))
        .header("X-Waiting-Token", session -> Turn.visit(session).userKey());
  }

  @Override
  public Optional<Question> ask(Visit visit) {
    String paid = visit.basket().reservationId();
    return paid.isEmpty()
        ? Optional.empty()
        : Optional.of(Question.of("check").with(Details.NONE.withOf(paid)));
  }

  /** Only one refusal says that the reservation is not there; the others are about who asks. */
  @Override
  public Outcome outcome(int status, String code, boolean complete) {
    return complete ? Outcome.OK : status == NOT_FOUND ? Outcome.REFUSED : Outcome.UNKNOWN;
  }

  @Override
  public boolean complete(Answer answer, Visit visit) {
    return visit.basket().reservationId().equals(answer.text("reservationId"));
  }
}
