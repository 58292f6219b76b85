/** Holds and reservations as other contexts may see them. */
@NullMarked
package dev.headroom.reference.reservations;

import org.jspecify.annotations.NullMarked;
