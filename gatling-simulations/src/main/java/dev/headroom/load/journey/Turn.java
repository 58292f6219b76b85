package dev.headroom.load.journey;

import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.http.HttpDsl.status;

import dev.headroom.load.feeder.Person;
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

  /**
   * Notes what is about to be asked for, and forgets the last answer: a request that times out
   * saves none.
   */
  static Session ask(
      Session session, String op, List<Integer> seats, @Nullable String key, long start) {
    Person person = visit(session).person();
    Operation asked =
        Operation.unanswered(
            op, person.userId(), person.scheduleId(), seats, key, due(session), start);
    return session.removeAll(STATUS, ANSWER).set(ASK, asked);
  }

  static Operation asked(Session session) {
    return session.<Operation>get(ASK);
  }

  static String key(Session session) {
    return String.valueOf(asked(session).key());
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
  static Operation answered(
      Session session, String op, int expected, @Nullable String ref, long end) {
    Operation asked = asked(session);
    Answer answer = answer(session);
    String code = answer.text("code");
    int status = statusOf(session);
    return new Operation(
        op,
        asked.user(),
        asked.schedule(),
        asked.seats(),
        asked.key(),
        ref,
        answer.position(),
        asked.intended(),
        asked.start(),
        end,
        Outcome.of(status, expected, code == null ? "" : code),
        status,
        code);
  }
}
