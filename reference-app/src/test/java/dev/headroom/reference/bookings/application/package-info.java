/** Steps of bookings and what they leave behind, tested without any server. */
@NullMarked
package dev.headroom.reference.bookings.application;

import org.jspecify.annotations.NullMarked;
