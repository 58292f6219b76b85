/** Rules of bookings, tested without any server. */
@NullMarked
package dev.headroom.reference.bookings;

import org.jspecify.annotations.NullMarked;
