package dev.headroom.reference.bookings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a booking. It follows from who asked under which key, so that the same request gets the
 * same booking, and is charged once, even after Redis has forgotten it. It opens nothing: a booking
 * is shown to its owner alone.
 *
 * @param scheduleId whose seats are booked
 * @param hash 22 characters, the same for the same user, schedule and idempotency key
 */
public record BookingId(long scheduleId, String hash) {
  private static final Pattern FORM = Pattern.compile("b\\.(\\d{1,18})\\.([A-Za-z0-9_-]{22})");
  private static final int BYTES = 16;

  /** The id of what this user asks for under this key. */
  public static BookingId of(long scheduleId, long userId, String idempotencyKey) {
    byte[] hash =
        sha256().digest((userId + "/" + scheduleId + "/" + idempotencyKey).getBytes(UTF_8));
    return new BookingId(
        scheduleId,
        Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)));
  }

  /** Reads a path or a message; empty for whatever can't be an id of ours. */
  public static Optional<BookingId> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new BookingId(Long.parseLong(form.group(1)), form.group(2)))
        : Optional.empty();
  }

  /** The form that travels. */
  public String text() {
    return "b." + scheduleId + "." + hash;
  }

  /** The key of its hold and its payment; has a space, so that no client can send it. */
  public String idempotencyKey() {
    return "booking " + text();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
