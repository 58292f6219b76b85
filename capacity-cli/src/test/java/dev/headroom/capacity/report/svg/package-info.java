/** Tests of the package of the same name. */
@NullMarked
package dev.headroom.capacity.report.svg;

import org.jspecify.annotations.NullMarked;
