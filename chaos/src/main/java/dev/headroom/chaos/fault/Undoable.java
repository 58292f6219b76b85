package dev.headroom.chaos.fault;

import dev.headroom.chaos.undo.Undo;
import dev.headroom.chaos.undo.UndoKinds;
import dev.headroom.chaos.undo.UndoLog;
import java.io.IOException;

/** A fault in force that is undone as another process would undo it. */
final class Undoable implements Injected {
  private final Undo undo;
  private final UndoLog.Entry entry;
  private boolean undone;

  private Undoable(Undo undo, UndoLog.Entry entry) {
    this.undo = undo;
    this.entry = entry;
  }

  /** What puts a fault in force. */
  @FunctionalInterface
  interface Act {
    void run() throws IOException, InterruptedException;
  }

  /** Writes down the way back, then acts; if that fails, goes the way back. */
  static Injected inject(UndoLog log, Undo undo, Act act) throws IOException, InterruptedException {
    Undoable undoable = new Undoable(undo, log.write(undo));
    try {
      act.run();
      return undoable;
    } catch (IOException | InterruptedException | RuntimeException e) {
      try {
        undoable.close();
      } catch (IOException stillInForce) {
        e.addSuppressed(stillInForce);
      }
      throw e;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (!undone) {
      UndoKinds.undo(undo);
      undone = true;
    }
    entry.strike();
  }
}
