@NullMarked
package dev.headroom.capacity;

import org.jspecify.annotations.NullMarked;
