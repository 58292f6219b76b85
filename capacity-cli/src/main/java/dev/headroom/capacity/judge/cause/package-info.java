/**
 * Why a run missed an objective, what would break next, and what to do about it. A cause is named
 * only where its mechanism was measured and was there when the objective was missed; what merely
 * happened at the same time is said with “while”; where neither is found, that is said.
 */
@NullMarked
package dev.headroom.capacity.judge.cause;

import org.jspecify.annotations.NullMarked;
