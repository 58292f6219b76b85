package dev.headroom.reference.reservations.application;

/** Holds whose time is over; their seats are free whether anybody looks or not. */
public interface ExpiredHolds {

  /** Takes what has ended off the books, each hold once over all instances; bounded work. */
  Swept sweep();

  /**
   * What one call found.
   *
   * @param more whether there is more to be found at once
   */
  record Swept(long holds, long seats, boolean more) {

    /** Both together. */
    public Swept plus(Swept other) {
      return new Swept(holds + other.holds, seats + other.seats, more || other.more);
    }
  }
}
