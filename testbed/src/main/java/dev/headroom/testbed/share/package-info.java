/**
 * Processes held to a share of the processors, as a small container holds them: by the kernel's own
 * quota, or not at all.
 */
@NullMarked
package dev.headroom.testbed.share;

import org.jspecify.annotations.NullMarked;
