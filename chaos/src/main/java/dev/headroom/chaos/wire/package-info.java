/** The least that is spoken to stores and proxies, by hand where a client would hide the delay. */
@NullMarked
package dev.headroom.chaos.wire;

import org.jspecify.annotations.NullMarked;
