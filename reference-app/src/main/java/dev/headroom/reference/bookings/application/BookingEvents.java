package dev.headroom.reference.bookings.application;

import dev.headroom.reference.bookings.BookingHeld;
import dev.headroom.reference.bookings.BookingRequested;
import java.util.concurrent.CompletableFuture;

/** Hands bookings on to their next step, at least once. */
public interface BookingEvents {

  /** Whether the broker has taken it in time; if not, it may still arrive. */
  boolean publish(BookingRequested event);

  /** Done once the broker has taken it; fails when it doesn't. */
  CompletableFuture<?> publish(BookingHeld event);
}
