/** A concert-booking service: contexts meet at their root packages, adapters at ports. */
@NullMarked
package dev.headroom.reference;

import org.jspecify.annotations.NullMarked;
