@NullMarked
package dev.headroom.capacity.judge.limit;

import org.jspecify.annotations.NullMarked;
