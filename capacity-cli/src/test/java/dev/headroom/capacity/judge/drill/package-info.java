@NullMarked
package dev.headroom.capacity.judge.drill;

import org.jspecify.annotations.NullMarked;
