/**
 * Drawings as SVG text: stretched plots without any text in them, because text must not stretch.
 * Knows scales and marks, not load tests. Coordinates: 0 to 1000 across, 0 to 100 down.
 */
@NullMarked
package dev.headroom.capacity.report.svg;

import org.jspecify.annotations.NullMarked;
