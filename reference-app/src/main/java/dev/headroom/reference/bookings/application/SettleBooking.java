package dev.headroom.reference.bookings.application;

import dev.headroom.reference.bookings.application.Bookings.Move;
import dev.headroom.reference.bookings.domain.Booking;
import dev.headroom.reference.payments.PayHold;
import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.HoldSeatsFor;
import dev.headroom.reference.shared.Code;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ends a booking, by what is certain. */
@Component
class SettleBooking {
  private final Bookings bookings;
  private final HoldSeatsFor seats;
  private final PayHold payments;
  private final BookingMeters meters;

  SettleBooking(Bookings bookings, HoldSeatsFor seats, PayHold payments, BookingMeters meters) {
    this.bookings = bookings;
    this.seats = seats;
    this.payments = payments;
    this.meters = meters;
  }

  void confirm(Booking booking) {
    meters.moved(bookings.confirmed(booking.id()));
  }

  /**
   * Gives the seats back before it says so, and keeps the reason before that, so that neither a
   * crash changes the reason nor an owner who tries again meets their own hold.
   *
   * @throws StepDelayedException when the reason is one that passes
   */
  void refuse(Booking booking, Optional<HoldId> hold, Code reason) {
    if (passes(reason)) {
      throw new StepDelayedException(booking.id(), reason);
    }
    boolean paid = payments.paid(booking.userId(), booking.id().idempotencyKey()).isPresent();
    if (hold.isPresent()) {
      if (!paid) {
        bookings.willBeRejected(booking.id(), reason);
      }
      seats.release(booking.pass(), hold.get());
    }
    Move move = paid ? bookings.confirmed(booking.id()) : bookings.rejected(booking.id(), reason);
    meters.moved(move);
  }

  private static boolean passes(Code reason) {
    return reason.status() == 503 || reason.status() == 429 || reason == Code.PAYMENT_IN_PROGRESS;
  }
}
