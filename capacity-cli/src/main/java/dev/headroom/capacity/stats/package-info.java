/** Figures from samples: exact, by nearest rank, the same every time. Pure functions. */
@NullMarked
package dev.headroom.capacity.stats;

import org.jspecify.annotations.NullMarked;
