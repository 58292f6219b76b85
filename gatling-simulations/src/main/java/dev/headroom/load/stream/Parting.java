package dev.headroom.load.stream;

/**
 * How one stream ended for the one who listened. Times are epoch ms.
 *
 * @param intendedMillis when it was due to be asked for
 * @param fromMillis when its answer's head came; of one that could not be opened when it was asked
 *     for
 * @param toMillis when it was over
 * @param status HTTP status, 0 without an answer
 */
public record Parting(Why why, long intendedMillis, long fromMillis, long toMillis, int status) {

  /** Who ended it, or what. */
  public enum Why {
    /** All was told: the admission came. */
    ADMITTED,
    /** The server said that it closes. */
    CLOSING,
    /** Nobody said anything. */
    CUT,
    /** The server, after the promised life of a stream. */
    LIFE,
    /** The listener, one too many in a shrinking crowd. */
    LEFT,
    /** The listener, who has something else in mind. */
    WHIM,
    /** The load is over. */
    END,
    /** It was never open. */
    REFUSED
  }
}
