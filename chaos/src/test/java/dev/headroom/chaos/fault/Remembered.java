package dev.headroom.chaos.fault;

import dev.headroom.chaos.undo.Undo;
import dev.headroom.chaos.undo.UndoLog;
import java.util.ArrayList;
import java.util.List;

/** A log in memory. */
final class Remembered implements UndoLog {
  private final List<Undo> open = new ArrayList<>();

  List<Undo> open() {
    return open;
  }

  @Override
  public Entry write(Undo undo) {
    open.add(undo);
    return () -> open.remove(undo);
  }
}
