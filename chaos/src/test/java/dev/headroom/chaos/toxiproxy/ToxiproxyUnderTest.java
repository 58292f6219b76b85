package dev.headroom.chaos.toxiproxy;

import dev.headroom.testbed.process.Ports;
import dev.headroom.testbed.toxiproxy.EmbeddedToxiproxy;
import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.ToxiproxyClient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A server without proxies; one that runs already loses all that it has. */
public final class ToxiproxyUnderTest implements AutoCloseable {
  private final @Nullable EmbeddedToxiproxy embedded;
  private final URI url;
  private final ToxiproxyClient client;

  public ToxiproxyUnderTest() {
    this(ToxiproxyKind.EMBEDDED);
  }

  public ToxiproxyUnderTest(ToxiproxyKind kind) {
    embedded = kind == ToxiproxyKind.EMBEDDED ? EmbeddedToxiproxy.start() : null;
    url =
        embedded != null
            ? embedded.url()
            : kind == ToxiproxyKind.REAL
                ? RealToxiproxy.url()
                : URI.create(ToxiproxyKind.givenUrl());
    client = new ToxiproxyClient(url.getHost(), url.getPort());
  }

  public URI url() {
    return url;
  }

  public ToxiproxyClient client() {
    return client;
  }

  /** A proxy with a name of its own on a free port. */
  /** On a port that no outgoing connection is given while the proxy is away for a moment. */
  public Proxy proxyTo(int upstreamPort) throws IOException {
    return client.createProxy(
        UUID.randomUUID().toString(), "127.0.0.1:" + Ports.free(), "127.0.0.1:" + upstreamPort);
  }

  public static InetSocketAddress address(Proxy proxy) {
    String listen = proxy.getListen();
    return new InetSocketAddress(
        "127.0.0.1", Integer.parseInt(listen.substring(listen.lastIndexOf(':') + 1)));
  }

  @Override
  public void close() throws IOException {
    for (Proxy proxy : client.getProxies()) {
      proxy.delete();
    }
    if (embedded != null) {
      embedded.close();
    }
  }
}
