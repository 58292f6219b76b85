/** Experiments that are repeated rather than asserted once; the short halves run in every build. */
@NullMarked
package dev.headroom.capacity.figures;

import org.jspecify.annotations.NullMarked;
