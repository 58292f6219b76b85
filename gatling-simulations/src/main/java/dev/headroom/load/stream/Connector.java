package dev.headroom.load.stream;

import io.gatling.netty.util.Transports;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.net.InetSocketAddress;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Opens connections on the transport that Gatling uses, too. */
final class Connector {

  private final ChannelFactory<? extends SocketChannel> channels;
  private final Duration patience;
  private final boolean epoll;

  /**
   * @param patience from asking to the answer's head
   */
  Connector(boolean nativeTransport, boolean uring, Duration patience) {
    this.patience = patience;
    this.epoll = nativeTransport && !uring && Epoll.isAvailable();
    this.channels = Transports.newSocketChannelFactory(nativeTransport, uring);
  }

  Duration patience() {
    return patience;
  }

  /**
   * Sends the request; what becomes of it, the connection's listener is told on the event loop.
   *
   * @param source the local address to send from; null leaves that to the system
   */
  void connect(
      EventLoop loop,
      Destination destination,
      @Nullable InetSocketAddress source,
      StreamConnection connection) {
    Bootstrap bootstrap =
        new Bootstrap()
            .group(loop)
            .channelFactory(channels)
            .disableResolver()
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) patience.toMillis())
            .option(ChannelOption.TCP_NODELAY, true)
            .handler(destination.tls() ? secured(destination, connection) : connection);
    if (epoll && source != null) {
      // Else a port would be taken from all targets at once, before it is known for which.
      bootstrap.option(EpollChannelOption.IP_BIND_ADDRESS_NO_PORT, true);
    }
    bootstrap
        .connect(destination.address(), source)
        .addListener(
            connected -> {
              Throwable cause = connected.cause();
              if (cause != null) {
                // Without files there is no channel, and the news comes from some other thread.
                loop.execute(() -> connection.fail(Causes.text(cause)));
              }
            });
  }

  private ChannelHandler secured(Destination destination, StreamConnection connection) {
    return new ChannelInitializer<Channel>() {
      @Override
      protected void initChannel(Channel channel) {
        channel
            .pipeline()
            .addLast(
                Tls.CLIENT.newHandler(
                    channel.alloc(),
                    destination.address().getHostString(),
                    destination.address().getPort()))
            .addLast(connection);
      }
    };
  }

  /** Made when the first stream needs it: most targets are plain HTTP on this machine. */
  private static final class Tls {

    static final SslContext CLIENT = client();

    /** Whose certificate that is is no question of a load test; Gatling doesn't ask it, either. */
    private static SslContext client() {
      try {
        return SslContextBuilder.forClient()
            .sslProvider(SslProvider.JDK)
            .trustManager(InsecureTrustManagerFactory.INSTANCE)
            .build();
      } catch (SSLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
