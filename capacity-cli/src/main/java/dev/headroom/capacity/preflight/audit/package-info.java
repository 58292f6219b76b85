/**
 * Whether the figures of a result agree with each other and with the laws that tie them. It judges
 * no system: a slow one can be measured well, and a fast one badly.
 */
@NullMarked
package dev.headroom.capacity.preflight.audit;

import org.jspecify.annotations.NullMarked;
