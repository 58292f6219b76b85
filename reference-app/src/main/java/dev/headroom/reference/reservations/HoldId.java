package dev.headroom.reference.reservations;

import dev.headroom.reference.shared.Secrets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a hold. The schedule stands in clear, so that the id alone says where the hold lives.
 *
 * @param scheduleId whose seats are held
 * @param secret 22 random characters
 */
public record HoldId(long scheduleId, String secret) {
  private static final Pattern FORM = Pattern.compile("h\\.(\\d{1,18})\\.([A-Za-z0-9_-]{22})");

  /** An id for the next hold. */
  public static HoldId next(long scheduleId) {
    return new HoldId(scheduleId, Secrets.next());
  }

  /** Reads a path or body; empty for whatever can't be an id of ours. */
  public static Optional<HoldId> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new HoldId(Long.parseLong(form.group(1)), form.group(2)))
        : Optional.empty();
  }

  /** The form that travels. */
  public String text() {
    return "h." + scheduleId + "." + secret;
  }
}
