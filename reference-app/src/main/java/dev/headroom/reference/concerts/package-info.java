/** The catalogue, flat until it earns layers. */
@NullMarked
package dev.headroom.reference.concerts;

import org.jspecify.annotations.NullMarked;
