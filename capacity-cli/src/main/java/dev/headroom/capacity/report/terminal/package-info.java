/**
 * Results on a terminal of 80 columns or more. Loses nothing without colour and nothing but beauty
 * without Unicode.
 */
@NullMarked
package dev.headroom.capacity.report.terminal;

import org.jspecify.annotations.NullMarked;
