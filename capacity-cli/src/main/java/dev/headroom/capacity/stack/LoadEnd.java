package dev.headroom.capacity.stack;

import dev.headroom.capacity.run.LostPart;
import dev.headroom.capacity.run.RunManifest.Outcome;
import dev.headroom.capacity.run.Window;
import org.jspecify.annotations.Nullable;

/**
 * How the load ended, and why where it did not finish.
 *
 * @param measuredTo epoch milliseconds after which nothing counts
 * @param lostPart that gave up under the load
 */
record LoadEnd(
    Outcome outcome, @Nullable String reason, long measuredTo, @Nullable LostPart lostPart) {
  static final LoadEnd RUNNING = of(Outcome.RUNNING, null);
  static final LoadEnd FINISHED = of(Outcome.FINISHED, null);

  private static LoadEnd of(Outcome outcome, @Nullable String reason) {
    return new LoadEnd(outcome, reason, Long.MAX_VALUE, null);
  }

  /** The question was answered by this phase; what would have followed is not needed. */
  static LoadEnd after(Window phase) {
    return new LoadEnd(Outcome.FINISHED, null, phase.toMillis(), null);
  }

  static LoadEnd failed(String reason) {
    return of(Outcome.FAILED, reason);
  }

  static LoadEnd lost(LostPart part) {
    String reason = part.name() + " ended while the load was on: " + part.evidence();
    return new LoadEnd(Outcome.FAILED, reason, Long.MAX_VALUE, part);
  }

  static LoadEnd interrupted(String reason) {
    return of(Outcome.INTERRUPTED, reason);
  }

  /** The same, of a load under which a part was found to have given up. */
  LoadEnd with(LostPart part) {
    return new LoadEnd(outcome, reason, measuredTo, part);
  }
}
