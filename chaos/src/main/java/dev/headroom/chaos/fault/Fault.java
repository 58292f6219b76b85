package dev.headroom.chaos.fault;

import eu.rekawek.toxiproxy.Proxy;
import java.io.IOException;

/** Something that goes wrong between the app and one of its stores, until it is undone. */
public interface Fault {

  /**
   * Puts the fault in force on connections open and to come, before it returns.
   *
   * @param proxy what stands between the app and the store
   * @throws IOException if Toxiproxy can't be reached or refuses; nothing is in force then
   */
  Injected inject(Proxy proxy) throws IOException;
}
