/**
 * The highest load that still meets every objective, on noisy ground, in as little time as it
 * takes.
 */
@NullMarked
package dev.headroom.capacity.search;

import org.jspecify.annotations.NullMarked;
