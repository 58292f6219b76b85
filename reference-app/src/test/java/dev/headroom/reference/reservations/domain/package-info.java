/** Rules, tested without any server. */
@NullMarked
package dev.headroom.reference.reservations.domain;

import org.jspecify.annotations.NullMarked;
