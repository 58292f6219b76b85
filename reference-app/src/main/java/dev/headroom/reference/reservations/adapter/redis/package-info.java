/** Holds in Redis: all seats or none, free again by the clock alone. */
@NullMarked
package dev.headroom.reference.reservations.adapter.redis;

import org.jspecify.annotations.NullMarked;
