package dev.headroom.capacity.preflight;

import org.jspecify.annotations.Nullable;

/**
 * What one law says of a plan, or of figures.
 *
 * @param law with its formula: {@code people = rate × (response + think)}
 * @param what was found, in one sentence without an end mark
 * @param numbers the law with the numbers in it
 * @param mend what to write or do instead; null where nothing is wrong
 */
public record Finding(
    String law, Severity severity, String what, String numbers, @Nullable String mend) {

  /** How it bears on the plan. */
  public enum Severity {
    /** It can't be as written. */
    CONTRADICTION,
    /** It can work, but perhaps not as meant. */
    DOUBT,
    /** Looked at, and nothing is wrong. */
    FINE
  }

  /** Nothing is wrong, and these are the numbers. */
  public static Finding fine(String law, String what, String numbers) {
    return new Finding(law, Severity.FINE, what, numbers, null);
  }

  public static Finding doubt(String law, String what, String numbers, String mend) {
    return new Finding(law, Severity.DOUBT, what, numbers, mend);
  }

  public static Finding contradiction(String law, String what, String numbers, String mend) {
    return new Finding(law, Severity.CONTRADICTION, what, numbers, mend);
  }

  public boolean contradicts() {
    return severity == Severity.CONTRADICTION;
  }
}
