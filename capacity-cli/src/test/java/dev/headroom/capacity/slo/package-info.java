@NullMarked
package dev.headroom.capacity.slo;

import org.jspecify.annotations.NullMarked;
