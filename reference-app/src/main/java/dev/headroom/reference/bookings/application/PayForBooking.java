package dev.headroom.reference.bookings.application;

import dev.headroom.reference.bookings.BookingId;
import dev.headroom.reference.bookings.domain.Booking;
import dev.headroom.reference.bookings.domain.BookingStatus;
import dev.headroom.reference.payments.PayHold;
import dev.headroom.reference.payments.PaymentOrder;
import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.shared.Code;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;

/** Second step: what is held is paid for, or given back. */
@Service
public class PayForBooking {
  private final Bookings bookings;
  private final PayHold payments;
  private final SettleBooking settle;

  PayForBooking(Bookings bookings, PayHold payments, SettleBooking settle) {
    this.bookings = bookings;
    this.payments = payments;
    this.settle = settle;
  }

  /**
   * Reads these bookings at once. Each is then paid by a call of its own, unless it has been
   * forgotten, is final, or holds something else by now.
   */
  public BiConsumer<BookingId, HoldId> among(Collection<BookingId> ids) {
    Map<BookingId, Booking> known = bookings.find(ids);
    return (id, hold) ->
        Optional.ofNullable(known.get(id))
            .filter(booking -> booking.status() == BookingStatus.HELD)
            .filter(booking -> booking.hold().filter(hold::equals).isPresent())
            .ifPresent(booking -> pay(booking, hold));
  }

  private void pay(Booking booking, HoldId hold) {
    Optional<Code> refused = booking.reason();
    if (refused.isEmpty()) {
      refused =
          payments
              .pay(
                  booking.pass(),
                  new PaymentOrder(booking.userId(), hold, booking.id().idempotencyKey()))
              .fold(paid -> Optional.empty(), refusal -> Optional.of(refusal.code()));
    }
    refused.ifPresentOrElse(
        reason -> settle.refuse(booking, Optional.of(hold), reason), () -> settle.confirm(booking));
  }
}
