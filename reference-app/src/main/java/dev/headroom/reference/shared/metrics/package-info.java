/** Meters of what only one instance at a time can see. */
@NullMarked
package dev.headroom.reference.shared.metrics;

import org.jspecify.annotations.NullMarked;
