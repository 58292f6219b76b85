@NullMarked
package dev.headroom.capacity.preflight.audit;

import org.jspecify.annotations.NullMarked;
