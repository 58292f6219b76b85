/** Who is a user, flat until it earns layers. */
@NullMarked
package dev.headroom.reference.users;

import org.jspecify.annotations.NullMarked;
