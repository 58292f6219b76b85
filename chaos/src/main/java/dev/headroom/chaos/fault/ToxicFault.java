package dev.headroom.chaos.fault;

import dev.headroom.chaos.surroundings.Proxied;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.ToxicUndo;
import dev.headroom.chaos.undo.UndoLog;
import dev.headroom.chaos.wire.Proxies;
import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import eu.rekawek.toxiproxy.model.ToxicList;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** What goes wrong on the way to a store. */
interface ToxicFault extends Fault {
  Aim aim();

  ToxicDirection direction();

  /** Part of the toxic's name. */
  String type();

  /** Adds it under this name. */
  void add(ToxicList toxics, String name) throws IOException;

  @Override
  default String part() {
    return aim().part();
  }

  @Override
  default Injected inject(Surroundings surroundings, UndoLog log)
      throws IOException, InterruptedException {
    return Several.inject(aim().stores(), store -> inject(store, surroundings, log));
  }

  private Injected inject(Proxied store, Surroundings surroundings, UndoLog log)
      throws IOException, InterruptedException {
    Proxy proxy = Proxies.before(store, surroundings);
    String name = name(type(), direction());
    return Undoable.inject(
        log,
        ToxicUndo.of(
            title(), Objects.requireNonNull(surroundings.toxiproxy()), proxy.getName(), name),
        () -> add(proxy.toxics(), name));
  }

  /** Unlike any other, so that nobody's toxic is ever taken for ours. */
  static String name(String type, ToxicDirection direction) {
    return "headroom-%s-%s-%s"
        .formatted(
            type,
            direction.name().toLowerCase(Locale.ROOT),
            UUID.randomUUID().toString().substring(0, 8));
  }
}
