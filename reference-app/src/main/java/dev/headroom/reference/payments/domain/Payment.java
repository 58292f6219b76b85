package dev.headroom.reference.payments.domain;

/**
 * A payment that went through.
 *
 * @param amount in points
 */
public record Payment(long id, long reservationId, long amount) {}
