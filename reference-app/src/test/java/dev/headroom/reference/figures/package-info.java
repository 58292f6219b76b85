/** The app's figures, as ratios to a floor measured in the same run; run with {@code -Pfigures}. */
@NullMarked
package dev.headroom.reference.figures;

import org.jspecify.annotations.NullMarked;
