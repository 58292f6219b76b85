package dev.headroom.capacity.stack;

import org.jspecify.annotations.Nullable;

/**
 * What the doctor says of one thing.
 *
 * @param name of the thing: {@code memory}
 * @param finding what was found, and what is needed where it falls short
 * @param mend a command or act that mends it; null where nothing is wrong
 */
public record Finding(State state, String name, String finding, @Nullable String mend) {

  /** How it bears on a run. */
  public enum State {
    FINE,
    /** The run works, its figures are less sure. */
    DOUBTFUL,
    /** The run can't work. */
    STOPS,
    /** Worth knowing, neither good nor bad. */
    NOTE
  }

  static Finding fine(String name, String finding) {
    return new Finding(State.FINE, name, finding, null);
  }

  static Finding note(String name, String finding) {
    return new Finding(State.NOTE, name, finding, null);
  }

  static Finding doubtful(String name, String finding, String mend) {
    return new Finding(State.DOUBTFUL, name, finding, mend);
  }

  static Finding stops(String name, String finding, String mend) {
    return new Finding(State.STOPS, name, finding, mend);
  }
}
