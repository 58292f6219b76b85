package dev.headroom.chaos.fault;

import dev.headroom.chaos.surroundings.Proxied;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.ProxyUndo;
import dev.headroom.chaos.undo.UndoLog;
import dev.headroom.chaos.wire.Proxies;
import eu.rekawek.toxiproxy.Proxy;
import java.io.IOException;
import java.util.Objects;

/** Connections are cut, and new ones refused. */
record Down(Aim aim) implements Fault {

  static Down of(Parameters parameters) {
    return new Down(parameters.aim());
  }

  @Override
  public String title() {
    return aim.title() + " cut off";
  }

  @Override
  public String part() {
    return aim.part();
  }

  @Override
  public Effect effect(Surroundings surroundings) {
    return Round.none(aim, surroundings);
  }

  @Override
  public Injected inject(Surroundings surroundings, UndoLog log)
      throws IOException, InterruptedException {
    return Several.inject(aim.stores(), store -> inject(store, surroundings, log));
  }

  private Injected inject(Proxied store, Surroundings surroundings, UndoLog log)
      throws IOException, InterruptedException {
    Proxy proxy = Proxies.before(store, surroundings);
    if (!proxy.isEnabled()) {
      throw new IOException("the proxy " + proxy.getName() + " is down already");
    }
    return Undoable.inject(
        log,
        ProxyUndo.of(title(), Objects.requireNonNull(surroundings.toxiproxy()), proxy),
        proxy::disable);
  }
}
