/** Holds, reservations and free seats over HTTP. */
@NullMarked
package dev.headroom.reference.reservations.adapter.web;

import org.jspecify.annotations.NullMarked;
