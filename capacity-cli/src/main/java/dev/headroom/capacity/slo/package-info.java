/** Objectives and what the figures say of them: met, not met, or not known. */
@NullMarked
package dev.headroom.capacity.slo;

import org.jspecify.annotations.NullMarked;
