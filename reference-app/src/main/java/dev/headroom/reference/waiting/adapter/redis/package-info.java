/** The line in Redis: sorted sets judged by the clock of Redis itself. */
@NullMarked
package dev.headroom.reference.waiting.adapter.redis;

import org.jspecify.annotations.NullMarked;
