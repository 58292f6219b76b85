package dev.headroom.reference.concerts;

import java.util.List;

/**
 * The concerts that start next.
 *
 * @param total how many there are, of which so many as {@code catalogue.listed} are shown
 */
record ConcertsView(long total, List<ConcertView> concerts) {}
