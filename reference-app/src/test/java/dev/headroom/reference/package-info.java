/** The app whole, against real stores; and the picture of its architecture. */
@NullMarked
package dev.headroom.reference;

import org.jspecify.annotations.NullMarked;
