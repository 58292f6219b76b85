/** Entering, standing, leaving, admission; the line is a port. */
@NullMarked
package dev.headroom.reference.waiting.application;

import org.jspecify.annotations.NullMarked;
