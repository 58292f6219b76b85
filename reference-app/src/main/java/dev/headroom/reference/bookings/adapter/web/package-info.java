/** Takes requests and tells how they stand. */
@NullMarked
package dev.headroom.reference.bookings.adapter.web;

import org.jspecify.annotations.NullMarked;
