package dev.headroom.load.journey;

import dev.headroom.load.history.Operation;
import io.gatling.javaapi.core.Session;
import java.util.OptionalLong;

/** What the steps keep in Gatling's session. */
final class Turn {

  /** Names under which the checks of an answer save what they find. */
  static final String STATUS = "status";

  static final String ANSWER = "answer";
  static final String RETRY_AFTER = "retryAfter";

  private static final String VISIT = "visit";
  private static final String ASKED = "asked";
  private static final String DUE = "due";
  private static final String DISMISSED = "dismissed";

  private Turn() {}

  static Session begin(Session session, Visit visit) {
    return session.set(VISIT, visit);
  }

  static Visit visit(Session session) {
    return session.<Visit>get(VISIT);
  }

  /** When the person's next request is meant to be made. */
  static Session due(Session session, long epochMillis) {
    return session.set(DUE, epochMillis);
  }

  static long due(Session session) {
    return session.getLong(DUE);
  }

  /** Whether the crowd is too big for this person to stay. */
  static Session dismissed(Session session, boolean goes) {
    return session.set(DISMISSED, goes);
  }

  static boolean dismissed(Session session) {
    return session.getBoolean(DISMISSED);
  }

  /** Forgets the last question and its answer: a request that times out saves none. */
  static Session forget(Session session) {
    return session.removeAll(ASKED, STATUS, ANSWER, RETRY_AFTER);
  }

  static Session ask(Session session, Asked asked) {
    return session.set(ASKED, asked);
  }

  static boolean asks(Session session) {
    return session.contains(ASKED);
  }

  static Asked asked(Session session) {
    return session.<Asked>get(ASKED);
  }

  /** The idempotency key of the request under way. */
  static String key(Session session) {
    return String.valueOf(asked(session).operation().key());
  }

  static int status(Session session) {
    return session.contains(STATUS) ? session.getInt(STATUS) : 0;
  }

  /** When the server asks to come again; it may also say so by date, which ours do not. */
  static OptionalLong retryAfterMillis(Session session) {
    String seconds = session.contains(RETRY_AFTER) ? session.getString(RETRY_AFTER) : null;
    return seconds != null && seconds.matches("\\d{1,6}")
        ? OptionalLong.of(1_000 * Long.parseLong(seconds))
        : OptionalLong.empty();
  }

  static Answer answer(Session session) {
    return session.contains(ANSWER) ? session.<Answer>get(ANSWER) : Answer.NONE;
  }

  /**
   * A request under way.
   *
   * @param kept whether it is a line of the history
   */
  record Asked(Operation operation, boolean kept) {}
}
