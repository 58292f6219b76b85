@NullMarked
package dev.headroom.capacity.judge.selftest;

import org.jspecify.annotations.NullMarked;
