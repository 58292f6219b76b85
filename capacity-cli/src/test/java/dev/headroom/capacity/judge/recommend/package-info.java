@NullMarked
package dev.headroom.capacity.judge.recommend;

import org.jspecify.annotations.NullMarked;
