/** What every context speaks: answers and refusals, codes, events. Only the JDK. */
@NullMarked
package dev.headroom.reference.shared;

import org.jspecify.annotations.NullMarked;
