/** Seat requests, holds and reservations, as plain values. */
@NullMarked
package dev.headroom.reference.reservations.domain;

import org.jspecify.annotations.NullMarked;
