/** Balances in the database; deducted by conditional updates alone. */
@NullMarked
package dev.headroom.reference.points.adapter.persistence;

import org.jspecify.annotations.NullMarked;
