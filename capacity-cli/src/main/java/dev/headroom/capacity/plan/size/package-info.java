/** How much of each part a rate takes: one law a part, and nothing where no law was fed. */
@NullMarked
package dev.headroom.capacity.plan.size;

import org.jspecify.annotations.NullMarked;
