package dev.headroom.reference.waiting;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.Secrets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a visitor shows to prove who waits or was admitted. The schedule stands in clear so that one
 * script on one node can judge it; the secret makes it unguessable; Redis knows whose it is.
 *
 * @param kind a place in the line, or the right to book
 * @param scheduleId the only schedule it is good for
 * @param number the ticket's number, counted from 1 in each schedule
 * @param secret 22 random characters
 */
public record WaitingToken(Kind kind, long scheduleId, long number, String secret) {
  private static final Pattern FORM =
      Pattern.compile("(key|pass)\\.(\\d{1,18})\\.(\\d{1,15})\\.([A-Za-z0-9_-]{22})");

  /** Which of the two tokens of a ticket. */
  public enum Kind {
    /** The waiting identity. */
    KEY,
    /** What the booking calls take. */
    PASS;

    /** The name in tokens and in Redis. */
    public String field() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Reads a header; empty for whatever can't be a token of ours. */
  public static Optional<WaitingToken> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new WaitingToken(
            Kind.valueOf(form.group(1).toUpperCase(Locale.ROOT)),
            Long.parseLong(form.group(2)),
            Long.parseLong(form.group(3)),
            form.group(4)));
  }

  /** Reads a header; INVALID_TOKEN for whatever can't be a token of ours. */
  public static Answer<WaitingToken> read(String text) {
    return parse(text).map(Answer::granted).orElseGet(() -> Answer.refused(Code.INVALID_TOKEN));
  }

  /** A secret for the next ticket. */
  public static String newSecret() {
    return Secrets.next();
  }

  /** The form that travels in headers. */
  public String text() {
    return kind.field() + "." + scheduleId + "." + number + "." + secret;
  }
}
