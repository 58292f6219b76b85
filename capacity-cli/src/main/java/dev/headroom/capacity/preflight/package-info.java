/**
 * Whether a plan can work at all, by arithmetic, before anything starts. What arithmetic can't tell
 * is said to be unknown, never guessed.
 */
@NullMarked
package dev.headroom.capacity.preflight;

import org.jspecify.annotations.NullMarked;
