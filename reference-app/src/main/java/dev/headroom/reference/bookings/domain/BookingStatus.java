package dev.headroom.reference.bookings.domain;

import java.util.EnumSet;
import java.util.Set;

/** How far a booking has come. */
public enum BookingStatus {
  /** Taken in. */
  REQUESTED,
  /** Its seats are held. */
  HELD,
  /** Paid for. */
  CONFIRMED,
  /** Refused, for a reason that the booking tells. */
  REJECTED;

  /** Whether nothing is left to do. */
  public boolean isFinal() {
    return this == CONFIRMED || this == REJECTED;
  }

  /**
   * From where a booking may come here; never back, and a payment that has been made beats whatever
   * was said before.
   */
  public Set<BookingStatus> from() {
    return switch (this) {
      case REQUESTED -> EnumSet.noneOf(BookingStatus.class);
      case HELD, REJECTED -> EnumSet.of(REQUESTED, HELD);
      case CONFIRMED -> EnumSet.allOf(BookingStatus.class);
    };
  }
}
