/** Redis from the bundled binary, without persistence: a stack's data end with the stack. */
@NullMarked
package dev.headroom.testbed.redis;

import org.jspecify.annotations.NullMarked;
