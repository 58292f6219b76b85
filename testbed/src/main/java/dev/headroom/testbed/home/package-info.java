/**
 * Where Headroom keeps what outlives a run: caches appear whole or not at all, whoever builds them
 * at the same time.
 */
@NullMarked
package dev.headroom.testbed.home;

import org.jspecify.annotations.NullMarked;
