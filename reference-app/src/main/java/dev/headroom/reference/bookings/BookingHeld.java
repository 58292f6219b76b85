package dev.headroom.reference.bookings;

import dev.headroom.reference.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Seats are held for a booking; they are to be paid for. */
public record BookingHeld(
    UUID eventId, String bookingId, long userId, String holdId, Instant occurredAt)
    implements DomainEvent {

  /** Where it is published. */
  public static final String TOPIC = "bookings.held";
}
