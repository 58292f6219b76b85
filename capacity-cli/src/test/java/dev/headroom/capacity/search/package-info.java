@NullMarked
package dev.headroom.capacity.search;

import org.jspecify.annotations.NullMarked;
