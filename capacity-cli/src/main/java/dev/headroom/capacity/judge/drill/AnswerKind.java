package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.message.Message;

/**
 * One kind of answer.
 *
 * @param name {@code refused with 503}
 * @param count in what counts
 * @param perBucket by start, in each of the run's time steps
 */
public record AnswerKind(Message name, Kind kind, long count, long[] perBucket) {

  /** From well to worse. */
  public enum Kind {
    SERVED,
    /** By the app, on purpose, and at once. */
    REFUSED,
    TIMED_OUT,
    NOT_CONNECTED,
    OTHER
  }
}
