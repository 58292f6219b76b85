package dev.headroom.reference.concerts;

/**
 * A seat on sale.
 *
 * @param label what is written on it
 * @param price in points
 */
public record Seat(long seatId, String label, long price) {}
