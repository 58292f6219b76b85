/**
 * The page as records: everything decided and formatted, so that templates only print. A section
 * with nothing to show is null.
 */
@NullMarked
package dev.headroom.capacity.report.html;

import org.jspecify.annotations.NullMarked;
