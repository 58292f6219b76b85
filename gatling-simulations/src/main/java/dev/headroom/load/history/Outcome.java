package dev.headroom.load.history;

import java.util.Locale;
import java.util.Set;

/** What the one who asked may conclude. */
public enum Outcome {
  OK,
  /** Certainly did not happen. */
  REFUSED,
  /** May have happened: no answer came, or one that says nothing about the effect. */
  UNKNOWN;

  /** Who says so has done nothing yet; every other 5xx may come after the effect. */
  private static final Set<String> REFUSED_BEFORE_ANY_EFFECT =
      Set.of("LOCK_TIMEOUT", "OVERLOADED", "TOO_MANY_STREAMS", "SERVER_CLOSING");

  /** A proxy's way to say that it waited in vain, for whatever came of the request behind it. */
  private static final int REQUEST_TIMEOUT = 408;

  /**
   * @param status HTTP status, 0 without an answer
   * @param expected the status of success
   * @param code the problem's code, empty without one
   */
  public static Outcome of(int status, int expected, String code) {
    if (status == expected) {
      return OK;
    }
    boolean client = status >= 400 && status < 500 && status != REQUEST_TIMEOUT;
    return client || REFUSED_BEFORE_ANY_EFFECT.contains(code) ? REFUSED : UNKNOWN;
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
