package dev.headroom.reference.shared.web;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.Refusal;
import java.util.regex.Pattern;

/** Judges the header {@code Idempotency-Key}: 1 to 100 visible ASCII characters. */
public final class IdempotencyKeys {
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,100}");

  private IdempotencyKeys() {}

  /** The key, or INVALID_REQUEST. */
  public static Answer<String> check(String header) {
    return FORM.matcher(header).matches()
        ? Answer.granted(header)
        : Answer.refused(
            Refusal.of(
                Code.INVALID_REQUEST,
                "the header Idempotency-Key takes 1 to 100 visible ASCII characters"));
  }
}
