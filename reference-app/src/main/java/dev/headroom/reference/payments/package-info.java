/** What the world may ask of payments and hears of them. */
@NullMarked
package dev.headroom.reference.payments;

import org.jspecify.annotations.NullMarked;
