@NullMarked
package dev.headroom.capacity.read;

import org.jspecify.annotations.NullMarked;
