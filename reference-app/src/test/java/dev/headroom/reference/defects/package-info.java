/**
 * The defects themselves are tested, too: one that does nothing would make any check look blind.
 */
@NullMarked
package dev.headroom.reference.defects;

import org.jspecify.annotations.NullMarked;
