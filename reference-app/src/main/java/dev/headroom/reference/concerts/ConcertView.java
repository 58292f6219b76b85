package dev.headroom.reference.concerts;

import dev.headroom.reference.venues.Venue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A concert with what its schedules have in common.
 *
 * @param schedules how many there are
 * @param firstStartsAt null without schedules, as is {@code lastStartsAt}
 * @param lowestPrice in points; 0 without schedules, as is {@code highestPrice}
 */
record ConcertView(
    long concertId,
    String title,
    Venue venue,
    int schedules,
    @Nullable Instant firstStartsAt,
    @Nullable Instant lastStartsAt,
    long lowestPrice,
    long highestPrice) {}
