package dev.headroom.chaos.fault;

import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.HttpUndo;
import dev.headroom.chaos.undo.UndoLog;
import dev.headroom.chaos.wire.Http;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** What the app does to itself when it is told to, in each instance, until it is told to end. */
final class AppCall {
  private AppCall() {}

  /**
   * @param name of the fault, in the app's API
   * @param json its body
   */
  static Injected inject(
      Fault fault, String name, String json, Surroundings surroundings, UndoLog log)
      throws IOException, InterruptedException {
    return Several.inject(
        Needs.management(surroundings, fault),
        instance -> {
          URI uri = instance.resolve("/internal/faults/" + name);
          return Undoable.inject(
              log,
              HttpUndo.of(fault.title(), "DELETE", uri),
              () -> Http.call("POST", uri, Map.of(), json).orRefusal());
        });
  }
}
