/** What sells, counted from events; late is fine, twice is not. */
@NullMarked
package dev.headroom.reference.ranking;

import org.jspecify.annotations.NullMarked;
