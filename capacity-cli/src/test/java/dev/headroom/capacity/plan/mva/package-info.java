@NullMarked
package dev.headroom.capacity.plan.mva;

import org.jspecify.annotations.NullMarked;
