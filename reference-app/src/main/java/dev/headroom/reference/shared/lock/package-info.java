/**
 * Locks that all instances share, for work that a script can't do; whoever can do it in one script
 * needs none.
 */
@NullMarked
package dev.headroom.reference.shared.lock;

import org.jspecify.annotations.NullMarked;
