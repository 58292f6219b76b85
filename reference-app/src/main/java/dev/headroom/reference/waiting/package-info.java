/** Tokens and what other contexts may ask of the waiting line. */
@NullMarked
package dev.headroom.reference.waiting;

import org.jspecify.annotations.NullMarked;
