@NullMarked
package dev.headroom.capacity.scenario;

import org.jspecify.annotations.NullMarked;
