@NullMarked
package dev.headroom.capacity.judge.trust;

import org.jspecify.annotations.NullMarked;
