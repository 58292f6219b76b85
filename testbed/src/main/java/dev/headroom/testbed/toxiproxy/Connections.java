package dev.headroom.testbed.toxiproxy;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The connections of one enabled proxy, from its start to its stop. */
final class Connections {
  private final InetSocketAddress upstream;
  private final ChannelGroup channels;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private volatile Toxics toxics;

  Connections(EventLoopGroup loops, InetSocketAddress upstream, Toxics toxics) {
    this.upstream = upstream;
    this.toxics = toxics;
    // stayClosed: what is accepted or connected during the stop is closed as well.
    channels = new DefaultChannelGroup(loops.next(), true);
  }

  ChannelHandler acceptor() {
    return new ChannelInitializer<SocketChannel>() {
      @Override
      protected void initChannel(SocketChannel client) {
        channels.add(client);
        connect(client);
      }
    };
  }

  private void connect(Channel client) {
    ChannelFuture connecting =
        new Bootstrap()
            .group(client.eventLoop())
            .channel(NioSocketChannel.class)
            .option(ChannelOption.AUTO_READ, false)
            .option(ChannelOption.RECVBUF_ALLOCATOR, Pipe.READING)
            .option(ChannelOption.ALLOW_HALF_CLOSURE, true)
            .handler(new ChannelInboundHandlerAdapter())
            .connect(upstream);
    connecting.addListener(
        future -> {
          if (future.isSuccess()) {
            join(client, connecting.channel());
          } else {
            client.close();
          }
        });
  }

  private void join(Channel client, Channel server) {
    channels.add(server);
    Connection connection = new Connection(client, server);
    // In this order, so that a change of toxics in between reaches it one way or the other.
    open.add(connection);
    client.closeFuture().addListener(closed -> forget(connection));
    server.closeFuture().addListener(closed -> forget(connection));
    connection.apply(toxics);
    connection.start();
  }

  private void forget(Connection connection) {
    if (!connection.isOpen()) {
      open.remove(connection);
    }
  }

  void apply(Toxics wanted) {
    toxics = wanted;
    List<? extends Future<?>> applied =
        open.stream().map(c -> c.loop().submit(() -> c.apply(toxics))).toList();
    applied.forEach(Future::syncUninterruptibly);
  }

  void close() {
    channels.close().awaitUninterruptibly();
  }
}
