/** What plans cost, by prices that the user wrote down, with their day; none are built in. */
@NullMarked
package dev.headroom.capacity.plan.price;

import org.jspecify.annotations.NullMarked;
