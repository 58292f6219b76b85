package dev.headroom.testbed.toxiproxy;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerKeepAliveHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A Toxiproxy server inside this JVM, on a loopback port, driven by any Toxiproxy client. */
public final class EmbeddedToxiproxy implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int MAX_BODY_BYTES = 1 << 20;

  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(
          new DefaultThreadFactory("toxiproxy", true), NioIoHandler.newFactory());
  // One thread: calls of the API happen one after the other, and may wait for the loops.
  private final ExecutorService apiThread =
      Executors.newSingleThreadExecutor(new DefaultThreadFactory("toxiproxy-api", true));
  private final Proxies proxies = new Proxies(loops);
  private final Channel listener;

  private EmbeddedToxiproxy(int port) {
    Api api = new Api(proxies);
    listener =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    channel
                        .pipeline()
                        .addLast(new HttpServerCodec())
                        .addLast(new HttpServerKeepAliveHandler())
                        .addLast(new HttpObjectAggregator(MAX_BODY_BYTES))
                        .addLast(new ApiHandler(api, apiThread));
                  }
                })
            .bind(HOST, port)
            .syncUninterruptibly()
            .channel();
  }

  /** Starts a server without proxies; it answers as soon as this returns. */
  public static EmbeddedToxiproxy start() {
    return start(0);
  }

  /**
   * Starts a server without proxies.
   *
   * @param port of the HTTP API, from 1 to 65535; 0 for a free one
   */
  public static EmbeddedToxiproxy start(int port) {
    return new EmbeddedToxiproxy(port);
  }

  /** Where the HTTP API listens: always a loopback address. */
  public String host() {
    return HOST;
  }

  /** The port of the HTTP API. */
  public int port() {
    return ((InetSocketAddress) listener.localAddress()).getPort();
  }

  /** The base address of the HTTP API, without a trailing slash. */
  public URI url() {
    return URI.create("http://" + HOST + ":" + port());
  }

  /** Stops the API, closes every proxy and cuts its connections. Closing twice does nothing. */
  @Override
  public void close() {
    if (apiThread.isShutdown()) {
      return;
    }
    listener.close().syncUninterruptibly();
    apiThread.execute(proxies::close);
    apiThread.execute(() -> loops.shutdownGracefully(0, 1, TimeUnit.SECONDS));
    apiThread.shutdown();
    loops.terminationFuture().awaitUninterruptibly();
  }
}
