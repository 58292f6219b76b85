/** Rules, tested without any server. */
@NullMarked
package dev.headroom.reference.shared;

import org.jspecify.annotations.NullMarked;
