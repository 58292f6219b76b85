/** What was measured at how much load: the one thing that models are made of. */
@NullMarked
package dev.headroom.capacity.plan.points;

import org.jspecify.annotations.NullMarked;
