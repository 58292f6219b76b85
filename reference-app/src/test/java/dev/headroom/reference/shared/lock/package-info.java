/** When locks are taken and given back, without a Redis. */
@NullMarked
package dev.headroom.reference.shared.lock;

import org.jspecify.annotations.NullMarked;
