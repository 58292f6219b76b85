package dev.headroom.load.journey;

import dev.headroom.load.history.Operation;
import dev.headroom.load.observe.Ending;
import java.util.OptionalLong;

/**
 * What came back.
 *
 * @param operation the history's line about it
 * @param retryAfterMillis when the server asks to come again
 */
record Reply(Operation operation, Answer answer, Ending ending, OptionalLong retryAfterMillis) {

  /** HTTP status, 0 without an answer. */
  int status() {
    return operation.status();
  }

  /** When it was known, epoch ms. */
  long end() {
    return operation.end();
  }

  boolean ok() {
    return ending == Ending.OK;
  }

  /** An answer that the scenario accepts although it is no success. */
  boolean refused() {
    return ending == Ending.REFUSED;
  }
}
