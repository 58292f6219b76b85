/** Correctness checks over what the system itself says it did. */
@NullMarked
package dev.headroom.capacity.check;

import org.jspecify.annotations.NullMarked;
