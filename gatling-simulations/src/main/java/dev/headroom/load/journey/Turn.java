package dev.headroom.load.journey;

import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.http.HttpDsl.status;

import dev.headroom.load.history.Operation;
import dev.headroom.load.history.Outcome;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the steps keep in Gatling's session, and how they read an answer from it. */
final class Turn {

  private static final String VISIT = "visit";
  private static final String ASK = "ask";
  private static final String DUE = "due";
  private static final String STATUS = "status";
  private static final String ANSWER = "answer";

  private Turn() {}

  static Session begin(Session session, Visit visit) {
    return session.set(VISIT, visit);
  }

  static Visit visit(Session session) {
    return session.<Visit>get(VISIT);
  }

  static Session due(Session session, long epochMillis) {
    return session.set(DUE, epochMillis);
  }

  static long due(Session session) {
    return session.getLong(DUE);
  }

  /** Forgets the last answer: a request that times out saves none. */
  static Session ask(Session session, Ask ask) {
    return session.removeAll(STATUS, ANSWER).set(ASK, ask);
  }

  static Ask ask(Session session) {
    return session.<Ask>get(ASK);
  }

  /** The checks of every request: this status, and these fields in the body. */
  static List<CheckBuilder> checks(int expected, String field) {
    return List.of(
        status().is(expected),
        status().saveAs(STATUS),
        bodyString().transform(Answer::parse).saveAs(ANSWER),
        bodyString()
            .transformWithSession((body, session) -> answer(session).has(field))
            .is(true)
            .name("answer has " + field));
  }

  static int statusOf(Session session) {
    return session.contains(STATUS) ? session.getInt(STATUS) : 0;
  }

  static Answer answer(Session session) {
    return session.contains(ANSWER) ? session.<Answer>get(ANSWER) : Answer.NONE;
  }

  /** The history's line for the request just over. */
  static Operation operation(
      Session session, String op, int expected, @Nullable String ref, long end) {
    Ask ask = ask(session);
    Answer answer = answer(session);
    String code = answer.text("code");
    int status = statusOf(session);
    return new Operation(
        op,
        visit(session).person().userId(),
        visit(session).person().scheduleId(),
        ask.seats(),
        ask.key(),
        ref,
        answer.position(),
        ask.intended(),
        ask.start(),
        end,
        Outcome.of(status, expected, code == null ? "" : code),
        status,
        code);
  }
}
