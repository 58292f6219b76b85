package dev.headroom.load.journey;

import java.util.List;

/**
 * Seats that are somebody's for a while.
 *
 * @param id of the hold, or of the booking
 */
record Held(String id, List<Integer> seats) {}
