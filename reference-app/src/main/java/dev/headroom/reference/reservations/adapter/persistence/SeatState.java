package dev.headroom.reference.reservations.adapter.persistence;

/**
 * A seat as it was read.
 *
 * @param version what it was; another one says that somebody has been here meanwhile
 * @param taken held or sold
 * @param readAt milliseconds since 1970 by the database's clock
 */
record SeatState(long seatId, long version, boolean taken, long readAt) {}
