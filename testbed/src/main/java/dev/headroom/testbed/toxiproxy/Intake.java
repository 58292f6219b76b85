package dev.headroom.testbed.toxiproxy;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.jspecify.annotations.Nullable;

/** Reads from the source as long as the pipe holds little enough, be it in toxics or unsent. */
final class Intake extends ChannelInboundHandlerAdapter {
  /**
   * Bounds the memory of a slow pipe. It also bounds its throughput, to this much per latency: 40
   * MB/s a connection at 100 ms.
   */
  static final int LIMIT_BYTES = 4 << 20;

  private @Nullable ChannelHandlerContext context;
  private long heldBytes;

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    heldBytes += ((ByteBuf) message).readableBytes();
    context.fireChannelRead(message);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    context.fireChannelReadComplete();
    if (heldBytes < LIMIT_BYTES) {
      context.read();
    }
  }

  void left(int bytes) {
    boolean wasFull = heldBytes >= LIMIT_BYTES;
    heldBytes -= bytes;
    if (wasFull && heldBytes < LIMIT_BYTES && context != null) {
      context.read();
    }
  }
}
