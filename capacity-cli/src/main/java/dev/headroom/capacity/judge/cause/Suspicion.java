package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis.Action;
import dev.headroom.capacity.message.Message;
import java.util.List;

/**
 * What speaks against a suspect.
 *
 * @param resource a name for programs, e.g. {@code app.db}
 * @param mechanism whether how it did it was measured, and was there in time; else it only happened
 *     at the same time
 * @param share of what went wrong that it explains, 0 to 1
 * @param clause continues a sentence after “because” or “while”
 * @param advice as a sentence
 * @param actions most helpful first
 */
record Suspicion(
    String resource,
    boolean mechanism,
    double share,
    Message clause,
    Message advice,
    List<Action> actions) {

  /** The same, of which only is known that it happened at the same time. */
  Suspicion onlyMeanwhile() {
    return new Suspicion(resource, false, share, clause, advice, actions);
  }

  /** The same, as the inside of something whose mechanism is known. */
  Suspicion asMechanism() {
    return new Suspicion(resource, true, share, clause, advice, actions);
  }
}
