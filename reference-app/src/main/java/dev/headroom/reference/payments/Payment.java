package dev.headroom.reference.payments;

/**
 * A payment that went through.
 *
 * @param amount in points
 */
public record Payment(long id, long reservationId, long amount) {}
