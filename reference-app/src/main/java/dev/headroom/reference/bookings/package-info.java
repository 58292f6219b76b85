/** Booking without waiting for it: a request is taken in, held and paid for over Kafka. */
@NullMarked
package dev.headroom.reference.bookings;

import org.jspecify.annotations.NullMarked;
