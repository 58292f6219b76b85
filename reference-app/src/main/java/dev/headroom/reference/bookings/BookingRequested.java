package dev.headroom.reference.bookings;

import dev.headroom.reference.shared.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody asked for seats; they are to be held. */
public record BookingRequested(
    UUID eventId, String bookingId, long userId, List<Long> seatIds, Instant occurredAt)
    implements DomainEvent {

  /** Where it is published. */
  public static final String TOPIC = "bookings.requested";

  public BookingRequested {
    seatIds = List.copyOf(seatIds);
  }
}
