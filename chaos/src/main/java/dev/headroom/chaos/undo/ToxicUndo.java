package dev.headroom.chaos.undo;

import dev.headroom.chaos.wire.Loopback;
import dev.headroom.chaos.wire.Proxies;
import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.model.Toxic;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Removes a toxic, which its name tells from everybody else's. */
public final class ToxicUndo implements UndoKind {
  static final String NAME = "toxic";

  ToxicUndo() {}

  /**
   * @param api of Toxiproxy
   * @param toxic a name that no other toxic has had
   */
  public static Undo of(String title, URI api, String proxy, String toxic) {
    return new Undo(NAME, title, Map.of("api", api.toString(), "proxy", proxy, "toxic", toxic));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void undo(Undo undo) throws IOException {
    URI api = URI.create(undo.detail("api"));
    if (Loopback.nobodyAt(api)) {
      return;
    }
    Optional<Proxy> proxy = Proxies.find(api, undo.detail("proxy"));
    if (proxy.isPresent()) {
      for (Toxic toxic : proxy.get().toxics().getAll()) {
        if (toxic.getName().equals(undo.detail("toxic"))) {
          toxic.remove();
        }
      }
    }
  }
}
