/** Carries bookings from step to step; messages name them and hold no secrets. */
@NullMarked
package dev.headroom.reference.bookings.adapter.kafka;

import org.jspecify.annotations.NullMarked;
