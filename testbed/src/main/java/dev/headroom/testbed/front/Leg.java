package dev.headroom.testbed.front;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.SocketChannel;

/**
 * One direction of a connection: passes on what one end says at once, reads no more than the other
 * end takes, passes on that an end has said all, and that a connection was cut. Both directions
 * live on one event loop.
 */
final class Leg extends ChannelInboundHandlerAdapter {
  private final SocketChannel source;
  private final SocketChannel sink;
  private boolean waiting;

  private Leg(SocketChannel source, SocketChannel sink) {
    this.source = source;
    this.sink = sink;
  }

  static void join(SocketChannel client, SocketChannel server) {
    if (!client.isActive()) {
      server.close();
      return;
    }
    Leg requests = new Leg(client, server);
    Leg responses = new Leg(server, client);
    client.pipeline().addLast(requests, new Taker(responses));
    server.pipeline().addLast(responses, new Taker(requests));
    client.read();
    server.read();
  }

  /** Wakes the leg that leads here once there is room for more. */
  private static final class Taker extends ChannelInboundHandlerAdapter {
    private final Leg giver;

    Taker(Leg giver) {
      this.giver = giver;
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
      giver.goOn();
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    sink.write(message);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    sink.flush();
    waiting = true;
    goOn();
  }

  private void goOn() {
    if (waiting && sink.isWritable()) {
      waiting = false;
      source.read();
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof ChannelInputShutdownEvent) {
      sink.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> endSink());
    }
  }

  /** Nothing more comes: tells the other end so, and lets go once both have said all. */
  private void endSink() {
    if (sink.isInputShutdown()) {
      sink.close();
      source.close();
    } else {
      sink.shutdownOutput();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    sink.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cut) {
    reset(sink);
    source.close();
  }

  static void reset(SocketChannel channel) {
    if (channel.isOpen()) {
      channel.config().setOption(ChannelOption.SO_LINGER, 0);
      channel.close();
    }
  }
}
