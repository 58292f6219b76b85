/** Rules, tested without any server. */
@NullMarked
package dev.headroom.reference.reservations;

import org.jspecify.annotations.NullMarked;
