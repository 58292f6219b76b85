package dev.headroom.reference.bookings.domain;

import dev.headroom.reference.bookings.BookingId;
import dev.headroom.reference.shared.Code;
import java.util.Optional;

/**
 * How a booking stands, as its owner sees it.
 *
 * @param reason why it was rejected; empty for any other status
 */
public record BookingState(BookingId id, BookingStatus status, Optional<Code> reason) {

  /** Paid for. */
  public static BookingState confirmed(BookingId id) {
    return new BookingState(id, BookingStatus.CONFIRMED, Optional.empty());
  }
}
