package dev.headroom.testbed.front;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Listens on a loopback port and deals connections in turn to instances that say they are ready,
 * asked five times a second; one that refuses is passed over. What has begun stays where it is.
 */
final class Front implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int CONNECT_MILLIS = 2_000;
  private static final int BACKLOG = 1_024;
  private static final long ASK_EACH_MILLIS = 200;

  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(
          new DefaultThreadFactory("front", true), NioIoHandler.newFactory());
  private final ScheduledExecutorService asking;
  private final Rotation rotation;
  private final Channel listener;

  private Front(List<Upstream> upstreams, int port) {
    rotation = new Rotation(upstreams);
    // A thread each: one that hangs must not keep us from asking the others.
    asking =
        Executors.newScheduledThreadPool(
            upstreams.size(), new DefaultThreadFactory("front-readiness", true));
    for (Upstream upstream : upstreams) {
      asking.scheduleWithFixedDelay(upstream::ask, 0, ASK_EACH_MILLIS, TimeUnit.MILLISECONDS);
    }
    listener =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_REUSEADDR, true)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .childOption(ChannelOption.AUTO_READ, false)
            .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel client) {
                    connect(client, rotation.next().iterator());
                  }
                })
            .bind(HOST, port)
            .syncUninterruptibly()
            .channel();
  }

  /**
   * @param port 0 for any that is free
   */
  static Front before(List<Upstream> upstreams, int port) {
    return new Front(upstreams, port);
  }

  int port() {
    return ((InetSocketAddress) listener.localAddress()).getPort();
  }

  private void connect(SocketChannel client, Iterator<InetSocketAddress> left) {
    if (!left.hasNext()) {
      Leg.reset(client);
      return;
    }
    ChannelFuture connecting =
        new Bootstrap()
            .group(client.eventLoop())
            .channel(NioSocketChannel.class)
            .option(ChannelOption.AUTO_READ, false)
            .option(ChannelOption.ALLOW_HALF_CLOSURE, true)
            .option(ChannelOption.TCP_NODELAY, true)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
            .handler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel server) {
                    // gets its handler once it is connected
                  }
                })
            .connect(left.next());
    connecting.addListener(
        future -> {
          if (future.isSuccess()) {
            Leg.join(client, (SocketChannel) connecting.channel());
          } else {
            connect(client, left);
          }
        });
  }

  @Override
  public void close() {
    asking.shutdownNow();
    listener.close().syncUninterruptibly();
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
