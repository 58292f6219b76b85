/** Tests of what needs no server. */
@NullMarked
package dev.headroom.reference.shared.redis;

import org.jspecify.annotations.NullMarked;
