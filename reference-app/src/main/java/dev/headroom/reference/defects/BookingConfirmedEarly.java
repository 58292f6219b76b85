package dev.headroom.reference.defects;

import dev.headroom.reference.bookings.BookingId;
import dev.headroom.reference.bookings.application.Bookings;
import dev.headroom.reference.bookings.domain.Booking;
import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.waiting.WaitingToken;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * {@code booking-confirmed-early}: every fifth booking is confirmed as soon as its seats are held,
 * and so nobody comes to pay for it. Found where the step that was to be the last one came later to
 * be the last but one; seen by {@code bookings-settle}.
 */
class BookingConfirmedEarly implements Bookings {
  private final Bookings real;
  private final EveryNth isEarly = new EveryNth(5);

  BookingConfirmedEarly(Bookings real) {
    this.real = real;
  }

  @Override
  public Move held(BookingId id, HoldId hold) {
    Move held = real.held(id, hold);
    return held.changed() && isEarly.isIt() ? real.confirmed(id) : held;
  }

  @Override
  public Answer<Taken> take(WaitingToken token, SeatRequest request, String idempotencyKey) {
    return real.take(token, request, idempotencyKey);
  }

  @Override
  public Optional<Booking> find(BookingId id) {
    return real.find(id);
  }

  @Override
  public Map<BookingId, Booking> find(Collection<BookingId> ids) {
    return real.find(ids);
  }

  @Override
  public void willBeRejected(BookingId id, Code reason) {
    real.willBeRejected(id, reason);
  }

  @Override
  public Move rejected(BookingId id, Code reason) {
    return real.rejected(id, reason);
  }

  @Override
  public Move confirmed(BookingId id) {
    return real.confirmed(id);
  }
}
