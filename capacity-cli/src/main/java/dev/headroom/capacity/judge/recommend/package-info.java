/**
 * Proposes what measurements support. Each proposal is met by every result it comes from, with room
 * for chance; where too little was measured there is none, and a reason.
 */
@NullMarked
package dev.headroom.capacity.judge.recommend;

import org.jspecify.annotations.NullMarked;
