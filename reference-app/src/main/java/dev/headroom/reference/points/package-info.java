/** Spending points as other contexts may. */
@NullMarked
package dev.headroom.reference.points;

import org.jspecify.annotations.NullMarked;
