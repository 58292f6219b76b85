package dev.headroom.load.history;

import java.util.Locale;

/** What the one who asked may conclude. */
public enum Outcome {
  OK,
  /** Certainly did not happen. */
  REFUSED,
  /** May have happened: no answer came, or one that says nothing about the effect. */
  UNKNOWN;

  /** Lock time-outs come before any effect; every other 5xx may come after it. */
  private static final String REFUSED_BEFORE_ANY_EFFECT = "LOCK_TIMEOUT";

  /**
   * @param status HTTP status, 0 without an answer
   * @param expected the status of success
   * @param code the problem's code, empty without one
   */
  public static Outcome of(int status, int expected, String code) {
    if (status == expected) {
      return OK;
    }
    boolean client = status >= 400 && status < 500;
    return client || code.equals(REFUSED_BEFORE_ANY_EFFECT) ? REFUSED : UNKNOWN;
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
