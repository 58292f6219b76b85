/** Rules, tested without any server. */
@NullMarked
package dev.headroom.reference.waiting.adapter.sse;

import org.jspecify.annotations.NullMarked;
