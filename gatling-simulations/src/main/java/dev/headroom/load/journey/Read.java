package dev.headroom.load.journey;

import dev.headroom.load.scenario.Step;
import io.gatling.javaapi.http.Http;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Looks at something that is there for everybody, or for its owner.
 *
 * @param field what the answer has; empty where the body is long and nothing in it matters
 * @param take what catches the person's eye
 */
record Read(Step step, Function<Visit, String> path, String field, BiConsumer<Visit, Answer> take)
    implements Call {

  private static final BiConsumer<Visit, Answer> NOTHING = (visit, answer) -> {};

  static Read concerts() {
    return new Read(
        Step.CONCERTS,
        visit -> "/api/v1/concerts",
        "concerts",
        (visit, answer) ->
            choose(visit, answer.texts("concerts", "concertId")).ifPresent(visit::eyeConcert));
  }

  static Read concert() {
    return new Read(
        Step.CONCERT,
        visit -> "/api/v1/concerts/" + Paths.id(visit.concertId()),
        "concertId",
        NOTHING);
  }

  static Read schedules() {
    return new Read(
        Step.SCHEDULES,
        visit -> "/api/v1/concerts/" + Paths.id(visit.concertId()) + "/schedules",
        "schedules",
        (visit, answer) ->
            choose(visit, answer.texts("schedules", "scheduleId")).ifPresent(visit::eyeSchedule));
  }

  static Read ranking() {
    return new Read(Step.RANKING, visit -> "/api/v1/concerts/ranking", "", NOTHING);
  }

  static Read points() {
    return new Read(
        Step.POINTS,
        visit -> "/api/v1/users/" + visit.person().userId() + "/points",
        "balance",
        NOTHING);
  }

  static Read reservations() {
    return new Read(
        Step.RESERVATIONS,
        visit -> "/api/v1/users/" + visit.person().userId() + "/reservations",
        "reservations",
        NOTHING);
  }

  private static Optional<String> choose(Visit visit, List<String> ids) {
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(ids.get(visit.choices().nextInt(ids.size())));
  }

  @Override
  public String name() {
    return step.request();
  }

  @Override
  public int success() {
    return 200;
  }

  @Override
  public HttpRequestActionBuilder http(Http named) {
    HttpRequestActionBuilder get = named.get(session -> path.apply(Turn.visit(session)));
    return step == Step.RESERVATIONS
        ? get.header("X-Waiting-Token", session -> Turn.visit(session).userKey())
        : get;
  }

  @Override
  public Optional<Question> ask(Visit visit) {
    return step == Step.RESERVATIONS && visit.userKey().isEmpty()
        ? Optional.empty()
        : Optional.of(Question.READ);
  }

  @Override
  public boolean complete(Answer answer, Visit visit) {
    return field.isEmpty() || answer.has(field);
  }

  @Override
  public Body body() {
    return field.isEmpty() ? Body.NEVER : Body.ALWAYS;
  }

  @Override
  public void take(Visit visit, Reply reply) {
    if (reply.ok()) {
      take.accept(visit, reply.answer());
    }
  }
}
