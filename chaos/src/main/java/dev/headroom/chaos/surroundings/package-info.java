/** What there is to disturb and to ask, and nothing beyond it. */
@NullMarked
package dev.headroom.chaos.surroundings;

import org.jspecify.annotations.NullMarked;
