package dev.headroom.capacity.check;

import dev.headroom.capacity.run.Operation;

/**
 * One correctness check. It sees every operation of the history once, in the order in which answers
 * were known ({@link Operation#end()}), then says what it found. Answers that never came count as
 * what may have happened: never as failure, never as success. Not thread-safe.
 */
interface Check {

  /** Takes the next operation. What it does not need it passes over quickly. */
  void see(Operation operation);

  /** What was found; unknown, with the reason, where the evidence doesn't carry an answer. */
  Invariant result(Evidence evidence);
}
