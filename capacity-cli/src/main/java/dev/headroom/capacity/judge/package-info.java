/**
 * Puts figures, objectives, checks and trust together into one verdict; no verdict is formed
 * anywhere else.
 */
@NullMarked
package dev.headroom.capacity.judge;

import org.jspecify.annotations.NullMarked;
