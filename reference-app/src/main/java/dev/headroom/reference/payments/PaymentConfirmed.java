package dev.headroom.reference.payments;

import dev.headroom.reference.shared.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Seats were paid for.
 *
 * @param amount in points
 */
public record PaymentConfirmed(
    UUID eventId,
    long paymentId,
    long reservationId,
    long userId,
    long scheduleId,
    List<Long> seatIds,
    long amount,
    Instant occurredAt)
    implements DomainEvent {

  /** Where it is published. */
  public static final String TOPIC = "payments.confirmed";

  public PaymentConfirmed {
    Objects.requireNonNull(eventId, "eventId");
    Objects.requireNonNull(occurredAt, "occurredAt");
    seatIds = List.copyOf(seatIds);
  }
}
