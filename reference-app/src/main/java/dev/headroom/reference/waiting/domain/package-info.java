/** Tickets and estimates, as plain values. */
@NullMarked
package dev.headroom.reference.waiting.domain;

import org.jspecify.annotations.NullMarked;
