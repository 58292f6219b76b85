/** From measurements to a plan, or to the reason why there is none: no figure without a source. */
@NullMarked
package dev.headroom.capacity.plan.make;

import org.jspecify.annotations.NullMarked;
