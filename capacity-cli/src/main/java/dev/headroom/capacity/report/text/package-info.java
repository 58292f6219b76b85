/**
 * What a report says in words and figures, the same on a page and on a terminal. The one place that
 * holds sentences; English so far. Forms no verdict.
 */
@NullMarked
package dev.headroom.capacity.report.text;

import org.jspecify.annotations.NullMarked;
