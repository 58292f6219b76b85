/**
 * Objectives in the languages of those who watch a system day and night. What can't be said there
 * is named, never dropped; what is said otherwise than it was measured says so.
 */
@NullMarked
package dev.headroom.capacity.slo.export;

import org.jspecify.annotations.NullMarked;
