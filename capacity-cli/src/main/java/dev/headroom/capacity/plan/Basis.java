package dev.headroom.capacity.plan;

/** What a figure rests on. */
public enum Basis {
  /** Measured as it stands. */
  MEASURED,
  /** From a measurement by a law that it obeys, between what was measured. */
  COMPUTED,
  /** The same, beyond the largest that was measured. */
  EXTRAPOLATED,
  /** What the user said, or a rule of thumb that is named. */
  ASSUMED,
  /** Nothing that was measured tells. */
  UNKNOWN
}
