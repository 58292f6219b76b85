/**
 * One reader a format, each from bytes to the run's model. A file is data that may be cut, damaged
 * or hostile: what stands before the damage counts, and the damage is told.
 */
@NullMarked
package dev.headroom.capacity.read;

import org.jspecify.annotations.NullMarked;
