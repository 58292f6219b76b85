/**
 * What a booking goes through. Its truth is the payment: whatever was said before, who paid has
 * booked.
 */
@NullMarked
package dev.headroom.reference.bookings.domain;

import org.jspecify.annotations.NullMarked;
