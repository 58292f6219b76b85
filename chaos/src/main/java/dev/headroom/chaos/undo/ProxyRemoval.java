package dev.headroom.chaos.undo;

import dev.headroom.chaos.surroundings.Proxied;
import dev.headroom.chaos.wire.Loopback;
import dev.headroom.chaos.wire.Proxies;
import eu.rekawek.toxiproxy.Proxy;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Removes, from a Toxiproxy that outlives us, the proxies to stores that ended with us: the next
 * ones could not take their names.
 */
public final class ProxyRemoval implements UndoKind {
  static final String NAME = "proxies";
  private static final String SEPARATOR = ",";

  ProxyRemoval() {}

  /**
   * Before they are made; proxies of these names that are there already are somebody else's.
   *
   * @param api of Toxiproxy
   * @throws IOException if it doesn't answer
   */
  public static Undo of(URI api) throws IOException {
    List<String> free = new ArrayList<>();
    for (Proxied store : Proxied.values()) {
      if (Proxies.find(api, store.proxy()).isEmpty()) {
        free.add(store.proxy());
      }
    }
    return new Undo(
        NAME,
        "proxies before its stores at " + api,
        Map.of("api", api.toString(), "proxies", String.join(SEPARATOR, free)));
  }

  @Override
  public String name() {
    return NAME;
  }

  /** One whose store answers may be another's by now, or is about to end. */
  @Override
  public void undo(Undo undo) throws IOException {
    URI api = URI.create(undo.detail("api"));
    if (Loopback.nobodyAt(api)) {
      return;
    }
    for (String name : undo.detail("proxies").split(SEPARATOR)) {
      Optional<Proxy> proxy = Proxies.find(api, name);
      if (proxy.isPresent()) {
        remove(proxy.get());
      }
    }
  }

  private static void remove(Proxy proxy) throws IOException {
    String upstream = proxy.getUpstream();
    int colon = upstream.lastIndexOf(':');
    String host = upstream.substring(0, colon);
    if (!Loopback.nobodyAt(host, Integer.parseInt(upstream.substring(colon + 1)))) {
      throw new IOException(
          "somebody answers at " + upstream + ", where proxy " + proxy.getName() + " leads");
    }
    proxy.delete();
  }
}
