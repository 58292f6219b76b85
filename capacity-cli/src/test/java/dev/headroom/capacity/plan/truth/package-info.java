/** Systems whose every answer is known, to hold models against. */
@NullMarked
package dev.headroom.capacity.plan.truth;

import org.jspecify.annotations.NullMarked;
