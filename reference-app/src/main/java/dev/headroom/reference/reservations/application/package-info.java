/** Holding, releasing and looking up seats; holds and sales are ports. */
@NullMarked
package dev.headroom.reference.reservations.application;

import org.jspecify.annotations.NullMarked;
