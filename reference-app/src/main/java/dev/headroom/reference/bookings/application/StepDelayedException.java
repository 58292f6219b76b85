package dev.headroom.reference.bookings.application;

import dev.headroom.reference.bookings.BookingId;
import dev.headroom.reference.shared.Code;

/** A step of a booking has to be done again later. */
class StepDelayedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StepDelayedException(BookingId id, Code reason) {
    super(id.text() + " isn't decided yet: " + reason);
  }
}
