package dev.headroom.testbed.toxiproxy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;

/** The end of a pipe: writes into the sink, and closes it once the source has ended. */
final class Relay extends ChannelInboundHandlerAdapter {
  private final Channel sink;
  private final Intake intake;

  Relay(Channel sink, Intake intake) {
    this.sink = sink;
    this.intake = intake;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    int bytes = ((ByteBuf) message).readableBytes();
    sink.write(message).addListener(written -> intake.left(bytes));
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    sink.flush();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof ChannelInputShutdownEvent) {
      closeSink();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    closeSink();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }

  /** Closes behind what is written already. */
  void closeSink() {
    sink.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }
}
