package dev.headroom.chaos.toxiproxy;

import dev.headroom.testbed.toxiproxy.EmbeddedToxiproxy;
import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.ToxiproxyClient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The server that the contract is held against: the embedded one, or that of {@code
 * -Dheadroom.toxiproxy.url=http://127.0.0.1:8474}, whose proxies are all removed.
 */
public final class ToxiproxyUnderTest implements AutoCloseable {
  private final @Nullable EmbeddedToxiproxy embedded;
  private final URI url;
  private final ToxiproxyClient client;

  public ToxiproxyUnderTest() {
    String given = System.getProperty("headroom.toxiproxy.url", "");
    embedded = given.isEmpty() ? EmbeddedToxiproxy.start() : null;
    url = embedded == null ? URI.create(given) : embedded.url();
    client = new ToxiproxyClient(url.getHost(), url.getPort());
  }

  public URI url() {
    return url;
  }

  public ToxiproxyClient client() {
    return client;
  }

  /** A proxy with a name of its own on a free port. */
  public Proxy proxyTo(int upstreamPort) throws IOException {
    return client.createProxy(
        UUID.randomUUID().toString(), "127.0.0.1:0", "127.0.0.1:" + upstreamPort);
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
