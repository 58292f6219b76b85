package dev.headroom.chaos.fault;

import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.model.Toxic;
import java.io.IOException;

/** A toxic that we added. */
record InjectedToxic(Proxy proxy, Toxic toxic) implements Injected {

  /** The client doesn't look at the answer to a removal, so only a look at the list proves it. */
  @Override
  public void close() throws IOException {
    toxic.remove();
    for (Toxic left : proxy.toxics().getAll()) {
      if (left.getName().equals(toxic.getName())) {
        throw new IOException(
            "the toxic " + toxic.getName() + " is still on the proxy " + proxy.getName());
      }
    }
  }
}
