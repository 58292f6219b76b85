/**
 * Real servers as processes: a {@link dev.headroom.testbed.Stack} is started whole, is ready only
 * when every protocol has answered, and leaves nothing behind however its owner ends. Knows nothing
 * of containers, loads or verdicts.
 */
@NullMarked
package dev.headroom.testbed;

import org.jspecify.annotations.NullMarked;
