@NullMarked
package dev.headroom.reference.shared.cache;

import org.jspecify.annotations.NullMarked;
