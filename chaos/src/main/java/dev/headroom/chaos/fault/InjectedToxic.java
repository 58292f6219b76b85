package dev.headroom.chaos.fault;

import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.model.Toxic;
import java.io.IOException;

/** A toxic that we added. */
record InjectedToxic(Proxy proxy, Toxic toxic) implements Injected {

  @Override
  public void close() throws IOException {
    if (isInForce()) {
      toxic.remove();
    }
  }

  private boolean isInForce() throws IOException {
    return proxy.toxics().getAll().stream()
        .anyMatch(present -> present.getName().equals(toxic.getName()));
  }
}
