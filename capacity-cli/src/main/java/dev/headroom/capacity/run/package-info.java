/**
 * One run's model: what was planned, what was sent, what was sampled. Knows no format and no
 * verdict.
 */
@NullMarked
package dev.headroom.capacity.run;

import org.jspecify.annotations.NullMarked;
