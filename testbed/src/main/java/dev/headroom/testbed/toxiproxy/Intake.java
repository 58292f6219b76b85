package dev.headroom.testbed.toxiproxy;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;

/** Hands a pipe what its source sends, and the source's end, be it in order or not. */
final class Intake extends ChannelInboundHandlerAdapter {
  private final Pipe pipe;

  Intake(Pipe pipe) {
    this.pipe = pipe;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    pipe.took((ByteBuf) message);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    pipe.tookAll();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof ChannelInputShutdownEvent) {
      pipe.sourceEnded();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    pipe.sourceEnded();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
