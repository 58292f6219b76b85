package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.message.Message;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of a request.
 *
 * @param status 0 where it says nothing more
 */
record Answer(AnswerKind.Kind kind, int status) {

  static final Answer SERVED = new Answer(AnswerKind.Kind.SERVED, 0);

  private static final Pattern STATUS = Pattern.compile(".*found (\\d{3})\\b.*");
  private static final Pattern TIMED_OUT = Pattern.compile("(?i).*(timed out|time-?out).*");
  private static final Pattern NOT_CONNECTED =
      Pattern.compile(
          "(?i).*(refused|connectexception|reset|closed|broken pipe|premature|unreachable).*");

  /** As Gatling says it of a request that failed. */
  static Answer ofMessage(String message) {
    Matcher status = STATUS.matcher(message);
    if (status.matches()) {
      int found = Integer.parseInt(status.group(1));
      return refusal(found) ? refused(found) : new Answer(AnswerKind.Kind.OTHER, found);
    }
    if (TIMED_OUT.matcher(message).matches()) {
      return new Answer(AnswerKind.Kind.TIMED_OUT, 0);
    }
    return NOT_CONNECTED.matcher(message).matches()
        ? new Answer(AnswerKind.Kind.NOT_CONNECTED, 0)
        : new Answer(AnswerKind.Kind.OTHER, 0);
  }

  /** Whether a status says no on behalf of the whole system, rather than of what was asked for. */
  static boolean refusal(int status) {
    return status == 503 || status == 429;
  }

  static Answer refused(int status) {
    return new Answer(AnswerKind.Kind.REFUSED, status);
  }

  Message name() {
    return switch (kind) {
      case SERVED -> Message.of("served");
      case REFUSED -> Message.of("refused with {0}", status);
      case TIMED_OUT -> Message.of("timed out");
      case NOT_CONNECTED -> Message.of("not connected");
      case OTHER ->
          status == 0 ? Message.of("failed otherwise") : Message.of("answered {0}", status);
    };
  }
}
