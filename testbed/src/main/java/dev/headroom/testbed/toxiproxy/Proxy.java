package dev.headroom.testbed.toxiproxy;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One listening port, the server behind it, and the toxics between; told by the API's thread. */
final class Proxy {
  private final EventLoopGroup loops;
  private final String name;
  private String listen;
  private String upstream;
  private Toxics toxics = Toxics.NONE;
  private @Nullable Channel listener;
  private @Nullable Connections connections;

  Proxy(EventLoopGroup loops, ProxyBody wanted) {
    this.loops = loops;
    name = Objects.requireNonNull(wanted.name());
    listen = Objects.requireNonNullElse(wanted.listen(), "");
    upstream = Objects.requireNonNull(wanted.upstream());
  }

  String name() {
    return name;
  }

  Toxics toxics() {
    return toxics;
  }

  ProxyBody body() {
    List<ActiveToxic> shown = toxics.inOrder();
    return new ProxyBody(name, listen, upstream, listener != null, shown);
  }

  boolean serves(ProxyBody wanted) {
    String wantedListen = Objects.requireNonNullElse(wanted.listen(), "");
    return listen.equals(Address.format(Address.listen(wantedListen)))
        && upstream.equals(wanted.upstream());
  }

  /** Binds the port, and keeps the one that was free as its own from now on. */
  void enable() {
    if (listener != null) {
      return;
    }
    Connections fresh = new Connections(loops, Address.parse(upstream), toxics);
    ChannelFuture bound =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.AUTO_READ, false)
            .childOption(ChannelOption.RECVBUF_ALLOCATOR, Pipe.READING)
            .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
            .childHandler(fresh.acceptor())
            .bind(Address.listen(listen))
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw ApiException.internal("listen tcp " + listen + ": " + bound.cause());
    }
    listener = bound.channel();
    connections = fresh;
    listen = Address.format((InetSocketAddress) bound.channel().localAddress());
  }

  /** Frees the port and cuts every connection. */
  void disable() {
    if (listener != null && connections != null) {
      listener.close().syncUninterruptibly();
      connections.close();
    }
    listener = null;
    connections = null;
  }

  void setEnabled(boolean enabled) {
    if (enabled) {
      enable();
    } else {
      disable();
    }
  }

  /** Takes over what the body names; new addresses cut the connections. */
  void update(ProxyBody wanted) {
    boolean wasEnabled = listener != null;
    String newListen = Objects.requireNonNullElse(wanted.listen(), listen);
    String newUpstream = Objects.requireNonNullElse(wanted.upstream(), upstream);
    if (!newListen.equals(listen) || !newUpstream.equals(upstream)) {
      disable();
      listen = newListen;
      upstream = newUpstream;
    }
    setEnabled(wanted.enabled() == null ? wasEnabled : wanted.enabled());
  }

  /** Puts these toxics in force on connections old and new before it returns. */
  void change(Toxics wanted) {
    toxics = wanted;
    if (connections != null) {
      connections.apply(wanted);
    }
  }
}
