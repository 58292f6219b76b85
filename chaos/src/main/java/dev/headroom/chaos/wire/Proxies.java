package dev.headroom.chaos.wire;

import dev.headroom.chaos.surroundings.MissingPartException;
import dev.headroom.chaos.surroundings.Proxied;
import dev.headroom.chaos.surroundings.Surroundings;
import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.ToxiproxyClient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;

/** The proxies of a Toxiproxy, by name. */
public final class Proxies {
  private Proxies() {}

  /**
   * The proxy before a store.
   *
   * @throws MissingPartException if there is none
   * @throws IOException if Toxiproxy doesn't answer
   */
  public static Proxy before(Proxied store, Surroundings surroundings) throws IOException {
    return find(api(surroundings), store.proxy())
        .orElseThrow(
            () -> new MissingPartException("there is no proxy named " + store.proxy() + "."));
  }

  /** Where it listens, as its clients reach it. */
  public static InetSocketAddress entrance(Proxied store, Surroundings surroundings)
      throws IOException {
    String listen = before(store, surroundings).getListen();
    int colon = listen.lastIndexOf(':');
    String host = listen.substring(0, colon);
    boolean everywhere = host.isEmpty() || host.equals("0.0.0.0") || host.equals("[::]");
    return new InetSocketAddress(
        everywhere ? api(surroundings).getHost() : host,
        Integer.parseInt(listen.substring(colon + 1)));
  }

  /**
   * A proxy as it is now; empty if there is none of that name.
   *
   * @throws IOException if Toxiproxy doesn't answer
   */
  public static Optional<Proxy> find(URI api, String name) throws IOException {
    return new ToxiproxyClient(api.getHost(), api.getPort())
        .getProxies().stream().filter(proxy -> proxy.getName().equals(name)).findFirst();
  }

  private static URI api(Surroundings surroundings) {
    if (surroundings.toxiproxy() == null) {
      throw new MissingPartException("there is no Toxiproxy between the app and its stores.");
    }
    return surroundings.toxiproxy();
  }
}
