/** Ticks that one instance at a time takes. */
@NullMarked
package dev.headroom.reference.shared.scheduling;

import org.jspecify.annotations.NullMarked;
