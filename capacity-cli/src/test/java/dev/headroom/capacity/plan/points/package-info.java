@NullMarked
package dev.headroom.capacity.plan.points;

import org.jspecify.annotations.NullMarked;
