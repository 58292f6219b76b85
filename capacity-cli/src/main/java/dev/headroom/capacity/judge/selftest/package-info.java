/**
 * Judges the judges: a defect counts as noticed only by the very check that is there for it, and a
 * clean run only as quiet when that check had something to look at.
 */
@NullMarked
package dev.headroom.capacity.judge.selftest;

import org.jspecify.annotations.NullMarked;
