@NullMarked
package dev.headroom.capacity.stats;

import org.jspecify.annotations.NullMarked;
