/**
 * What the app's primitives cost, measured on the code that the app runs and on real servers. A
 * figure means something beside its {@code baseline()} only: the same machine, the same server, and
 * nothing done there.
 */
@NullMarked
package dev.headroom.bench;

import org.jspecify.annotations.NullMarked;
