package dev.headroom.chaos.undo;

import java.io.IOException;

/** Puts one kind of thing back; the same code for whoever did it and for whoever comes after. */
public interface UndoKind {

  /** As {@link Undo#kind} says. */
  String name();

  /**
   * Puts it back; does nothing where it is back already, or where what it was done to is gone.
   *
   * @throws IOException if it may still be in force
   */
  void undo(Undo undo) throws IOException;
}
