@NullMarked
package dev.headroom.capacity.judge;

import org.jspecify.annotations.NullMarked;
