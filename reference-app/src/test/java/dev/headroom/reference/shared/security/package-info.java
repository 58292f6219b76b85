/** Tests of what bearer tokens are checked against. */
@NullMarked
package dev.headroom.reference.shared.security;

import org.jspecify.annotations.NullMarked;
