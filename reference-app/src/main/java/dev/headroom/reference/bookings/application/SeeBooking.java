package dev.headroom.reference.bookings.application;

import dev.headroom.reference.bookings.BookingId;
import dev.headroom.reference.bookings.domain.Booking;
import dev.headroom.reference.bookings.domain.BookingState;
import dev.headroom.reference.payments.PayHold;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.waiting.IdentifyHolder;
import dev.headroom.reference.waiting.WaitingToken;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/** Shows how a booking stands to whoever asked for it. */
@Service
public class SeeBooking {
  private final Bookings bookings;
  private final IdentifyHolder holders;
  private final PayHold payments;

  SeeBooking(Bookings bookings, IdentifyHolder holders, PayHold payments) {
    this.bookings = bookings;
    this.holders = holders;
    this.payments = payments;
  }

  /**
   * The state, for any token of its owner; one that was paid for is found also after Redis forgot
   * it. Refused with INVALID_TOKEN, FORBIDDEN or BOOKING_NOT_FOUND.
   */
  public Answer<BookingState> byId(WaitingToken token, Caller caller, BookingId id) {
    OptionalLong holder = holders.holderOf(token, caller);
    if (holder.isEmpty()) {
      return Answer.refused(Code.INVALID_TOKEN);
    }
    Optional<Booking> found = bookings.find(id);
    if (found.isEmpty()) {
      return paid(holder.getAsLong(), id);
    }
    return found.get().userId() == holder.getAsLong()
        ? Answer.granted(found.get().state())
        : Answer.refused(Code.FORBIDDEN);
  }

  private Answer<BookingState> paid(long userId, BookingId id) {
    return payments
        .paid(userId, id.idempotencyKey())
        .map(payment -> Answer.granted(BookingState.confirmed(id)))
        .orElseGet(() -> Answer.refused(Code.BOOKING_NOT_FOUND));
  }
}
