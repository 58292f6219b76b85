@NullMarked
package dev.headroom.capacity.judge.capacity;

import org.jspecify.annotations.NullMarked;
