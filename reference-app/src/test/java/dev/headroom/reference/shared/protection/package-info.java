/** Tests of what is refused before it is served. */
@NullMarked
package dev.headroom.reference.shared.protection;

import org.jspecify.annotations.NullMarked;
