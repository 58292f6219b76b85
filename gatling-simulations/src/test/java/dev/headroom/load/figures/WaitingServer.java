package dev.headroom.load.figures;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Lets everybody wait and tells them so every 5 s. A process of its own: it needs their files. */
final class WaitingServer {

  private static final ByteBuf TICKET =
      bytes(
          """
          HTTP/1.1 200 \r
          Content-Type: application/json\r
          Connection: close\r
          Content-Length: 47\r
          \r
          {"userKey":"key","admitted":false,"position":9}""");
  private static final ByteBuf STREAM =
      bytes("HTTP/1.1 200 \r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
  private static final ByteBuf PLACE =
      bytes(
          "event: position\nid: 1.7f3a.9\n"
              + "data: {\"position\":9,\"waitingCount\":9,\"estimatedWaitSeconds\":3}\n\n");

  private static final class Front extends ChannelInboundHandlerAdapter {

    private final ChannelGroup streams;

    Front(ChannelGroup streams) {
      this.streams = streams;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      // The requests are small and come whole; which it is, the method tells.
      boolean stream = ((ByteBuf) message).getByte(0) == 'G';
      ReferenceCountUtil.release(message);
      if (stream) {
        context.write(STREAM.duplicate());
        context.writeAndFlush(PLACE.duplicate());
        streams.add(context.channel());
      } else {
        context.writeAndFlush(TICKET.duplicate()).addListener(ChannelFutureListener.CLOSE);
      }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }
  }

  private static ByteBuf bytes(String text) {
    return Unpooled.unreleasableBuffer(
        Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII).asReadOnly());
  }

  public static void main(String[] args) {
    EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    ChannelGroup streams = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    Channel channel =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, 4_096)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel accepted) {
                    accepted.pipeline().addLast(new Front(streams));
                  }
                })
            .bind(InetAddress.getLoopbackAddress(), 0)
            .syncUninterruptibly()
            .channel();
    loops.next().scheduleAtFixedRate(() -> streams.writeAndFlush(PLACE), 5, 5, TimeUnit.SECONDS);
    System.out.println(((InetSocketAddress) channel.localAddress()).getPort());
  }

  private WaitingServer() {}
}
