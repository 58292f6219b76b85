/** What a judged run looks like: to a program, on a terminal, on a page. Forms no verdict. */
@NullMarked
package dev.headroom.capacity.report;

import org.jspecify.annotations.NullMarked;
