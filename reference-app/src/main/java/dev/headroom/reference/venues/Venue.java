package dev.headroom.reference.venues;

/**
 * A house.
 *
 * @param capacity how many people fit in, 0 when nobody has said
 */
public record Venue(long venueId, String name, String city, int capacity) {}
