/** Leaves without anybody noticing: readiness goes first, then calls, then the rest. */
@NullMarked
package dev.headroom.reference.shared.shutdown;

import org.jspecify.annotations.NullMarked;
