/** Tests of the package of the same name. */
@NullMarked
package dev.headroom.capacity.report.text;

import org.jspecify.annotations.NullMarked;
