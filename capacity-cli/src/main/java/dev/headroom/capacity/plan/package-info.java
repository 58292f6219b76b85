/** What it takes to serve so many people, from measurements, or why they do not carry an answer. */
@NullMarked
package dev.headroom.capacity.plan;

import org.jspecify.annotations.NullMarked;
