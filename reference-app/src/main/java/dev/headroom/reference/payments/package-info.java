/** What the world hears of payments. */
@NullMarked
package dev.headroom.reference.payments;

import org.jspecify.annotations.NullMarked;
