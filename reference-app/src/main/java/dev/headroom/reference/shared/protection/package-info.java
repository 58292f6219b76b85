/**
 * Refuses early and cheaply what would harm everybody if it were served. All limits are those of
 * one instance: they protect it, and need no call to anyone.
 */
@NullMarked
package dev.headroom.reference.shared.protection;

import org.jspecify.annotations.NullMarked;
