package dev.headroom.load.journey;

import static io.gatling.javaapi.core.CoreDsl.StringBody;

import dev.headroom.load.history.Details;
import dev.headroom.load.history.Operation;
import dev.headroom.load.scenario.Step;
import io.gatling.javaapi.http.Http;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.Optional;

/** Buys points, always as many. */
record Charge(Keys keys) implements Call {

  private static final long AMOUNT = 100;
  private static final String BODY = "{\"amount\":" + AMOUNT + "}";

  @Override
  public String name() {
    return Step.CHARGE.request();
  }

  @Override
  public int success() {
    return 200;
  }

  @Override
  public HttpRequestActionBuilder http(Http named) {
    return named
        .patch(
            session -> "/api/v1/users/" + Turn.visit(session).person().userId() + "/points/charge")
        .header("Idempotency-Key", Turn::key)
        .body(StringBody(BODY));
  }

  @Override
  public Optional<Question> ask(Visit visit) {
    return Optional.of(
        Question.of("charge")
            .key(keys.next(visit))
            .with(Details.NONE.withAnswer(null, null, AMOUNT, null)));
  }

  @Override
  public Operation tell(Operation answered, Answer answer) {
    return answered.with(answered.details().withAnswer(null, null, AMOUNT, answer.print()));
  }

  @Override
  public boolean complete(Answer answer, Visit visit) {
    return answer.has("balance");
  }
}
