package dev.headroom.reference.bookings.domain;

import dev.headroom.reference.bookings.BookingId;
import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.waiting.WaitingToken;
import java.util.Optional;

/**
 * Seats that somebody asked for.
 *
 * @param pass what they were admitted with
 * @param hold their seats, once held
 * @param reason why it is rejected, or is about to be once its seats have been given back
 */
public record Booking(
    BookingId id,
    SeatRequest seats,
    WaitingToken pass,
    BookingStatus status,
    Optional<HoldId> hold,
    Optional<Code> reason) {

  /** Whose it is. */
  public long userId() {
    return seats.userId();
  }

  /** What its owner sees. */
  public BookingState state() {
    return new BookingState(
        id, status, status == BookingStatus.REJECTED ? reason : Optional.empty());
  }
}
