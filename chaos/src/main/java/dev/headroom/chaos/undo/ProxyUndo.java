package dev.headroom.chaos.undo;

import dev.headroom.chaos.wire.Loopback;
import dev.headroom.chaos.wire.Proxies;
import eu.rekawek.toxiproxy.Proxy;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Lets a proxy accept connections again. */
public final class ProxyUndo implements UndoKind {
  static final String NAME = "proxy";

  ProxyUndo() {}

  /**
   * @param api of Toxiproxy
   * @param proxy as it is before the fault
   */
  public static Undo of(String title, URI api, Proxy proxy) {
    return new Undo(
        NAME,
        title,
        Map.of("api", api.toString(), "proxy", proxy.getName(), "upstream", proxy.getUpstream()));
  }

  @Override
  public String name() {
    return NAME;
  }

  /** One of that name that leads elsewhere is another's, who has come to that port since. */
  @Override
  public void undo(Undo undo) throws IOException {
    URI api = URI.create(undo.detail("api"));
    if (Loopback.nobodyAt(api)) {
      return;
    }
    Optional<Proxy> proxy =
        Proxies.find(api, undo.detail("proxy"))
            .filter(found -> found.getUpstream().equals(undo.detail("upstream")));
    if (proxy.isPresent() && !proxy.get().isEnabled()) {
      proxy.get().enable();
    }
  }
}
