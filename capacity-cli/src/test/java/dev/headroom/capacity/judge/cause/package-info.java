@NullMarked
package dev.headroom.capacity.judge.cause;

import org.jspecify.annotations.NullMarked;
