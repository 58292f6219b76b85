package dev.headroom.chaos.undo;

import java.io.IOException;

/** Where is written down, before anything is done, how it is put back. */
public interface UndoLog {

  /**
   * Written to disk when this returns.
   *
   * @return takes the line back once the thing has been put back
   */
  Entry write(Undo undo) throws IOException;

  /** A line of the log. */
  interface Entry {
    void strike() throws IOException;
  }
}
