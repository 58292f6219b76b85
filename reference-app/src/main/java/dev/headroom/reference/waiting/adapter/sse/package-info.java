/**
 * The line as a stream of events. Nobody's slow reading holds up anybody else, so writing never
 * blocks and what a listener hasn't read yet is replaced, not queued.
 */
@NullMarked
package dev.headroom.reference.waiting.adapter.sse;

import org.jspecify.annotations.NullMarked;
