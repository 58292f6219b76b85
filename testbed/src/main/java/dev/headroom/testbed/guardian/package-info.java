/**
 * No orphan survives: a small JVM of its own outlives the owner just long enough to end what the
 * owner started. Uses nothing but the JDK, so that it starts fast and can't be broken by a class
 * path.
 */
@NullMarked
package dev.headroom.testbed.guardian;

import org.jspecify.annotations.NullMarked;
