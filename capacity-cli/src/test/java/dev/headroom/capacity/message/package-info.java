@NullMarked
package dev.headroom.capacity.message;

import org.jspecify.annotations.NullMarked;
