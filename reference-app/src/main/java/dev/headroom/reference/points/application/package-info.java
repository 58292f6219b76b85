/** Balances; an entry for each change. */
@NullMarked
package dev.headroom.reference.points.application;

import org.jspecify.annotations.NullMarked;
