/** Where concerts take place: read and no more, so there are no layers. */
@NullMarked
package dev.headroom.reference.venues;

import org.jspecify.annotations.NullMarked;
