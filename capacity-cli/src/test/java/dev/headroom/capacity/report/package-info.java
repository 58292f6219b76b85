/** The looks of fixed runs, held by golden files. */
@NullMarked
package dev.headroom.capacity.report;

import org.jspecify.annotations.NullMarked;
