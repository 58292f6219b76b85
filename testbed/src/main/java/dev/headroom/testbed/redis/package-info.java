/**
 * Redis from the bundled binary, alone, as a cluster or watched by Sentinels, without persistence:
 * a stack's data end with the stack, and a server that is restarted has forgotten everything.
 */
@NullMarked
package dev.headroom.testbed.redis;

import org.jspecify.annotations.NullMarked;
