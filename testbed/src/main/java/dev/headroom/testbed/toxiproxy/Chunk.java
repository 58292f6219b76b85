package dev.headroom.testbed.toxiproxy;

import io.netty.buffer.ByteBuf;

/**
 * Bytes on their way; whoever has one passes it on or drops it.
 *
 * @param nanos when they came in, by the event loop's clock; a latency adds itself
 */
record Chunk(ByteBuf data, long nanos) {

  int size() {
    return data.readableBytes();
  }

  /** Takes the first bytes off as a chunk of their own; the rest stays in this one. */
  Chunk front(int bytes) {
    return new Chunk(data.readRetainedSlice(bytes), nanos);
  }

  Chunk at(long otherNanos) {
    return new Chunk(data, otherNanos);
  }
}
