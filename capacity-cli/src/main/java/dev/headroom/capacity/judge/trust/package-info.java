/**
 * Whether a measurement can be believed: one small class a question, each a function of what lies
 * in the results folder. A generator that was the bottleneck spoils a run whatever its figures; a
 * slow system never does.
 */
@NullMarked
package dev.headroom.capacity.judge.trust;

import org.jspecify.annotations.NullMarked;
