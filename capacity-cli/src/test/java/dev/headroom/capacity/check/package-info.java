@NullMarked
package dev.headroom.capacity.check;

import org.jspecify.annotations.NullMarked;
