package dev.headroom.reference.reservations.adapter.persistence;

import java.util.List;
import java.util.Optional;

/**
 * What one attempt at a hold came to; only HELD has written anything.
 *
 * @param hold when HELD
 * @param taken the seats that stand in the way, when TAKEN
 */
record Attempt(Outcome outcome, Optional<StoredHold> hold, List<Long> taken) {
  /** Somebody else is deciding about one of the seats. */
  static final Attempt BUSY = of(Outcome.BUSY);

  /** There has been a hold under the same key. */
  static final Attempt KEY_USED = of(Outcome.KEY_USED);

  /** A seat has no row yet. */
  static final Attempt UNPREPARED = of(Outcome.UNPREPARED);

  enum Outcome {
    HELD,
    TAKEN,
    KEY_USED,
    BUSY,
    UNPREPARED
  }

  static Attempt held(StoredHold hold) {
    return new Attempt(Outcome.HELD, Optional.of(hold), List.of());
  }

  static Attempt taken(List<Long> seats) {
    return new Attempt(Outcome.TAKEN, Optional.empty(), seats);
  }

  private static Attempt of(Outcome outcome) {
    return new Attempt(outcome, Optional.empty(), List.of());
  }
}
