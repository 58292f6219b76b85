/** A measurement and what is all right about it. Probes look; they change nothing. */
@NullMarked
package dev.headroom.chaos.probe;

import org.jspecify.annotations.NullMarked;
