/** Faults that have to be done from within, each ended by itself if nobody ends it. */
@NullMarked
package dev.headroom.reference.testbed.faults;

import org.jspecify.annotations.NullMarked;
