/** Sold seats in the database, whose constraint is the last guard. */
@NullMarked
package dev.headroom.reference.reservations.adapter.persistence;

import org.jspecify.annotations.NullMarked;
