/** Tests of the faults from within. */
@NullMarked
package dev.headroom.reference.testbed.faults;

import org.jspecify.annotations.NullMarked;
