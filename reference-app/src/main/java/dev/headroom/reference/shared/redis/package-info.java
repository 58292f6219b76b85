/** One way to Redis: atomic scripts, one round trip each, behind one breaker. */
@NullMarked
package dev.headroom.reference.shared.redis;

import org.jspecify.annotations.NullMarked;
