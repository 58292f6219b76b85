/** A scenario as its file describes it, and the same scenario scaled. */
@NullMarked
package dev.headroom.capacity.scenario;

import org.jspecify.annotations.NullMarked;
