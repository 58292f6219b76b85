/** Each step can be done again with the same outcome; so a crash costs time, never points. */
@NullMarked
package dev.headroom.reference.bookings.application;

import org.jspecify.annotations.NullMarked;
