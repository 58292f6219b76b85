@NullMarked
package dev.headroom.capacity.message.keep;

import org.jspecify.annotations.NullMarked;
