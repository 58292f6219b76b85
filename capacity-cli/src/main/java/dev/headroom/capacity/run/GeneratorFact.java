package dev.headroom.capacity.run;

/** What a generator counts of itself, beside its requests. */
public enum GeneratorFact {
  /** Repetitions of a script that ran. */
  ITERATIONS,
  /** Repetitions that were due, and that the generator did not start. */
  DROPPED_ITERATIONS,
  /** Assertions of a script that held. */
  CHECKS_HELD,
  /** Assertions of a script that did not hold. */
  CHECKS_FAILED
}
