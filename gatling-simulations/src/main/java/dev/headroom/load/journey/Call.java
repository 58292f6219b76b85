package dev.headroom.load.journey;

import dev.headroom.load.history.Operation;
import dev.headroom.load.history.Outcome;
import io.gatling.javaapi.http.Http;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.Optional;

/** One kind of request: when it is asked, how, and what comes of the answer. */
interface Call {

  /** Its name in the raw log. */
  String name();

  /** The HTTP status of success. */
  int success();

  HttpRequestActionBuilder http(Http named);

  /** What is asked now; empty when this person has nothing to ask for. */
  Optional<Question> ask(Visit visit);

  /** What the body of a success must have, besides being there. */
  default boolean complete(Answer answer, Visit visit) {
    return true;
  }

  /** What the answer of a success adds to the history's line. */
  default Operation tell(Operation answered, Answer answer) {
    return answered;
  }

  /** What the one who asked may conclude. */
  default Outcome outcome(int status, String code, boolean complete) {
    return Outcome.of(status, success(), code);
  }

  /** When anything is to be learnt from a body. */
  default Body body() {
    return Body.ALWAYS;
  }

  /** Takes the answer, or the lack of one. */
  default void take(Visit visit, Reply reply) {}

  /** Whether the visit's success depends on it; what only asks for the ticket is asked again. */
  default boolean decisive() {
    return true;
  }
}
