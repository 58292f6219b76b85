/** Keeps bookings beside the permits of their schedule, so that one script judges both. */
@NullMarked
package dev.headroom.reference.bookings.adapter.redis;

import org.jspecify.annotations.NullMarked;
