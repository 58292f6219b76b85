/** What a drill promised, and whether it held: judged afterwards, from files alone. */
@NullMarked
package dev.headroom.capacity.judge.drill;

import org.jspecify.annotations.NullMarked;
