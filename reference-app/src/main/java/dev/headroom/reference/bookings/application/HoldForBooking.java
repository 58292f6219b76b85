package dev.headroom.reference.bookings.application;

import dev.headroom.reference.bookings.BookingHeld;
import dev.headroom.reference.bookings.BookingId;
import dev.headroom.reference.bookings.application.Bookings.Move;
import dev.headroom.reference.bookings.domain.Booking;
import dev.headroom.reference.bookings.domain.BookingStatus;
import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.HoldSeatsFor;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** First step: the seats of a booking are held, or it is rejected. */
@Service
public class HoldForBooking {
  private static final CompletableFuture<?> DONE = CompletableFuture.completedFuture(null);
  private final Bookings bookings;
  private final HoldSeatsFor seats;
  private final SettleBooking settle;
  private final BookingEvents events;
  private final BookingMeters meters;
  private final Clock clock;

  HoldForBooking(
      Bookings bookings,
      HoldSeatsFor seats,
      SettleBooking settle,
      BookingEvents events,
      BookingMeters meters,
      Clock clock) {
    this.bookings = bookings;
    this.seats = seats;
    this.settle = settle;
    this.events = events;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Reads these bookings at once, as one by one that would be a good part of the work. What each
   * still needs is a call of its own, done once the next step is sure to come; one that has been
   * forgotten needs nothing.
   */
  public Function<BookingId, CompletableFuture<?>> among(Collection<BookingId> ids) {
    Map<BookingId, Booking> known = bookings.find(ids);
    return id ->
        Optional.ofNullable(known.get(id))
            .filter(booking -> !booking.status().isFinal())
            .<CompletableFuture<?>>map(this::hold)
            .orElse(DONE);
  }

  private CompletableFuture<?> hold(Booking booking) {
    if (booking.status() == BookingStatus.HELD) {
      return booking.hold().<CompletableFuture<?>>map(h -> handOn(booking, h)).orElse(DONE);
    }
    return seats
        .hold(booking.pass(), booking.seats(), booking.id().idempotencyKey())
        .<CompletableFuture<?>>fold(
            hold -> held(booking, hold),
            refusal -> {
              settle.refuse(booking, Optional.empty(), refusal.code());
              return DONE;
            });
  }

  private CompletableFuture<?> held(Booking booking, HoldId hold) {
    Move move = bookings.held(booking.id(), hold);
    meters.moved(move);
    BookingStatus status = move.status().orElse(BookingStatus.REJECTED);
    if (status == BookingStatus.REJECTED) {
      seats.release(booking.pass(), hold);
    }
    return status.isFinal() ? DONE : handOn(booking, hold);
  }

  private CompletableFuture<?> handOn(Booking booking, HoldId hold) {
    return events.publish(
        new BookingHeld(
            EventIds.of(BookingHeld.TOPIC, booking.id()),
            booking.id().text(),
            booking.userId(),
            hold.text(),
            clock.instant()));
  }
}
