package dev.headroom.chaos.undo;

import java.io.IOException;
import java.util.List;

/** Every kind of undoing that there is, one line each. */
public final class UndoKinds {
  private static final List<UndoKind> ALL =
      List.of(
          new ToxicUndo(),
          new ProxyUndo(),
          new ProxyRemoval(),
          new RedisConfigUndo(),
          new DatabaseSession(),
          new TopicConfigUndo(),
          new ResumeProcess(),
          new HttpUndo(),
          new LeaveLine());

  private UndoKinds() {}

  /**
   * Puts one thing back.
   *
   * @throws IOException if it may still be in force
   */
  public static void undo(Undo undo) throws IOException {
    for (UndoKind kind : ALL) {
      if (kind.name().equals(undo.kind())) {
        kind.undo(undo);
        return;
      }
    }
    throw new IOException("nothing is known that undoes \"" + undo.kind() + "\"");
  }
}
