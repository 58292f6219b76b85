package dev.headroom.load.journey;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What one visit has taken so far: seats held, a booking under way, a reservation paid for. */
final class Basket {

  private final Deque<Held> holds = new ArrayDeque<>(2);
  private @Nullable Held booking;
  private @Nullable String reservationId;
  private int asked;

  /** Which hold of the visit is asked for next, from 0. */
  int nextHold() {
    return asked++;
  }

  void takeHold(Held hold) {
    holds.push(hold);
  }

  /** The last seat held and neither paid for nor given back; null for none. */
  @Nullable Held hold() {
    return holds.peek();
  }

  /** Empty without a hold. */
  String lastHoldId() {
    Held hold = hold();
    return hold == null ? "" : hold.id();
  }

  /** The last hold is paid for, given back or lost. */
  void dropHold() {
    holds.pop();
  }

  void takeBooking(Held requested) {
    booking = requested;
  }

  /** What was asked for in the background and is not settled; null for nothing. */
  @Nullable Held booking() {
    return booking;
  }

  /** Empty without a booking. */
  String bookingId() {
    return booking == null ? "" : booking.id();
  }

  void dropBooking() {
    booking = null;
  }

  void takeReservation(@Nullable String id) {
    reservationId = id;
  }

  /** Empty until something is paid. */
  String reservationId() {
    return reservationId == null ? "" : reservationId;
  }
}
