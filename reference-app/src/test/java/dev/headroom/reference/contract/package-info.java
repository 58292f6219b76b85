/** Holds what is served against what docs/ says, in both directions; no list of its own. */
@NullMarked
package dev.headroom.reference.contract;

import org.jspecify.annotations.NullMarked;
