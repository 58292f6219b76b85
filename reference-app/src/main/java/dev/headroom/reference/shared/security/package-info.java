/** Who may call; the service never stands open unasked. */
@NullMarked
package dev.headroom.reference.shared.security;

import org.jspecify.annotations.NullMarked;
