/** Tests of the package of the same name. */
@NullMarked
package dev.headroom.capacity.report.terminal;

import org.jspecify.annotations.NullMarked;
