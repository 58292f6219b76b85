/**
 * How throughput grows with instances, from levels that were measured; a level at which something
 * else than the app was the limit says nothing of the app, so it does not count.
 */
@NullMarked
package dev.headroom.capacity.judge.calibration;

import org.jspecify.annotations.NullMarked;
