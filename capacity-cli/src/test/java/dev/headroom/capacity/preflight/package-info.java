@NullMarked
package dev.headroom.capacity.preflight;

import org.jspecify.annotations.NullMarked;
