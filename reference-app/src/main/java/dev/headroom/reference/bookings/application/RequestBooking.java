package dev.headroom.reference.bookings.application;

import dev.headroom.reference.bookings.BookingId;
import dev.headroom.reference.bookings.BookingRequested;
import dev.headroom.reference.bookings.application.Bookings.Taken;
import dev.headroom.reference.bookings.domain.BookingStatus;
import dev.headroom.reference.reservations.HoldSeatsFor;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.waiting.WaitingToken;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Takes bookings in from the admitted. */
@Service
public class RequestBooking {
  private final Bookings bookings;
  private final HoldSeatsFor seats;
  private final BookingEvents events;
  private final BookingMeters meters;
  private final Clock clock;

  RequestBooking(
      Bookings bookings,
      HoldSeatsFor seats,
      BookingEvents events,
      BookingMeters meters,
      Clock clock) {
    this.bookings = bookings;
    this.seats = seats;
    this.events = events;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * The booking's id, the same for the same key and request. Refused with INVALID_TOKEN,
   * INVALID_REQUEST, NOT_ADMITTED, IDEMPOTENCY_KEY_REUSED, or BOOKING_UNAVAILABLE, after which the
   * same key may be tried again.
   */
  public Answer<BookingId> request(WaitingToken token, SeatRequest request, String key) {
    if (token.scheduleId() != request.scheduleId()) {
      return Answer.refused(Code.INVALID_TOKEN);
    }
    return seats
        .price(request)
        .then(price -> bookings.take(token, request, key))
        .then(taken -> handOn(taken, request));
  }

  /** Again, too, when it was asked for before: the first time the broker may have been away. */
  private Answer<BookingId> handOn(Taken taken, SeatRequest request) {
    if (taken.isNew()) {
      meters.requested();
    }
    return taken.status() != BookingStatus.REQUESTED || events.publish(event(taken.id(), request))
        ? Answer.granted(taken.id())
        : Answer.refused(Code.BOOKING_UNAVAILABLE);
  }

  private BookingRequested event(BookingId id, SeatRequest request) {
    return new BookingRequested(
        EventIds.of(BookingRequested.TOPIC, id),
        id.text(),
        request.userId(),
        request.seatIds(),
        clock.instant());
  }
}
