@NullMarked
package dev.headroom.capacity.judge.calibration;

import org.jspecify.annotations.NullMarked;
