/**
 * Where single parts of a system give out, each measured by itself; what was not reached is told as
 * extrapolated, with how far.
 */
@NullMarked
package dev.headroom.capacity.judge.critical;

import org.jspecify.annotations.NullMarked;
