package dev.headroom.load.journey;

import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import dev.headroom.load.feeder.Person;
import dev.headroom.load.history.Operation;
import dev.headroom.load.journey.Turn.Asked;
import dev.headroom.load.observe.Ending;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One request and its answer. Every request of every step but the event stream's goes through here,
 * so that none is without its observation, and none is made after the end.
 */
record Exchange(Scene scene, Call call) {

  ChainBuilder chain() {
    return exec(this::ask).exec(doIf(Turn::asks).then(exec(request()).exec(this::take)));
  }

  private HttpRequestActionBuilder request() {
    HttpRequestActionBuilder request = call.http(http(call.name())).check(checks());
    return call.body() == Body.FOR_HISTORY
        ? request.checkIf(session -> Turn.asked(session).kept()).then(answer())
        : request;
  }

  private static CheckBuilder answer() {
    return bodyString().transform(Answer::parse).saveAs(Turn.ANSWER);
  }

  private Session ask(Session session) {
    Session asking = Turn.forget(session);
    // Before the look at the clock, so that no start lies past the end.
    long now = scene.clock().nowMillis();
    if (!scene.clock().running()) {
      return asking;
    }
    Visit visit = Turn.visit(session);
    Optional<Question> question = call.ask(visit);
    if (question.isEmpty()) {
      if (call.decisive()) {
        visit.miss();
      }
      return asking;
    }
    Asked asked = asked(visit, question.get(), Turn.due(session), now);
    if (asked.kept()) {
      scene.history().asked(asked.operation());
    }
    scene.crowd().asks();
    return Turn.ask(asking, asked);
  }

  private Asked asked(Visit visit, Question question, long due, long now) {
    Person person = visit.person();
    String op = question.op();
    return new Asked(
        Operation.unanswered(
                op == null ? call.name() : op,
                person.userId(),
                question.schedule() == 0 ? person.scheduleId() : question.schedule(),
                question.seats(),
                question.key(),
                due,
                now)
            .withRef(question.ref())
            .with(question.details()),
        op != null);
  }

  private List<CheckBuilder> checks() {
    Set<Integer> accepted = scene.journey().accept().of(call.name());
    List<Integer> right = Stream.concat(Stream.of(call.success()), accepted.stream()).toList();
    List<CheckBuilder> checks = new ArrayList<>();
    checks.add(status().in(right));
    checks.add(status().saveAs(Turn.STATUS));
    if (!accepted.isEmpty()) {
      checks.add(header("Retry-After").optional().saveAs(Turn.RETRY_AFTER));
    }
    if (call.body() == Body.ALWAYS) {
      checks.add(answer());
      checks.add(
          bodyString()
              .transformWithSession((body, session) -> complete(session))
              .is(true)
              .name("answer is complete"));
    }
    return checks;
  }

  private boolean complete(Session session) {
    return Turn.status(session) != call.success()
        || call.complete(Turn.answer(session), Turn.visit(session));
  }

  private Session take(Session session) {
    scene.crowd().heard();
    Visit visit = Turn.visit(session);
    Asked asked = Turn.asked(session);
    Operation operation = asked.operation();
    Reply reply = reply(session, operation);
    visit.heard(reply.end());
    if (asked.kept()) {
      scene.history().answered(operation, reply.operation());
    }
    scene.inspector().answered(reply.operation(), visit.admittedToken(), visit.userKey());
    scene
        .observations()
        .request(
            call.name(),
            operation.intended(),
            operation.start(),
            reply.end(),
            reply.status(),
            reply.ending());
    if (call.decisive() && !reply.ok()) {
      visit.miss();
    }
    call.take(visit, reply);
    return session;
  }

  private Reply reply(Session session, Operation asked) {
    int status = Turn.status(session);
    Answer answer = Turn.answer(session);
    String code = answer.text("code");
    Ending ending = ending(session, status);
    Operation answered =
        asked.answered(
            answer.position(),
            scene.clock().nowMillis(),
            call.outcome(status, code == null ? "" : code, ending == Ending.OK),
            status,
            code);
    Operation told = status == call.success() ? call.tell(answered, answer) : answered;
    return new Reply(told, answer, ending, Turn.retryAfterMillis(session));
  }

  private Ending ending(Session session, int status) {
    if (status == call.success()) {
      return complete(session) ? Ending.OK : Ending.FAILED;
    }
    return scene.journey().accept().of(call.name()).contains(status)
        ? Ending.REFUSED
        : Ending.FAILED;
  }
}
