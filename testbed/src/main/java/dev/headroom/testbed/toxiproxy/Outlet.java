package dev.headroom.testbed.toxiproxy;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;

/** The last stage: writes to the other side, and closes it behind what was written. */
final class Outlet extends Stage {
  private final Channel sink;

  Outlet(Channel sink) {
    this.sink = sink;
  }

  @Override
  void arrived(Chunk chunk) {
    int bytes = chunk.size();
    sink.write(chunk.data()).addListener(written -> pipe().left(bytes));
  }

  @Override
  void flush() {
    sink.flush();
  }

  @Override
  void ended() {
    sink.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }
}
