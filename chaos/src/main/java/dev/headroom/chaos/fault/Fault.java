package dev.headroom.chaos.fault;

import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.UndoLog;
import java.io.IOException;

/** Something that goes wrong, until it is undone. */
public interface Fault {

  /** What it is, as a sentence's beginning in the past tense: {@code Redis cut off}. */
  String title();

  /** What it acts on: {@code redis}, {@code database}, {@code kafka}, a process, or {@code app}. */
  String part();

  /** How one sees that it works, without asking who is under load. */
  Effect effect(Surroundings surroundings);

  /**
   * Puts the fault in force before it returns. How to undo it is in the log before anything is
   * done, so that another process can where this one dies.
   *
   * @throws dev.headroom.chaos.surroundings.MissingPartException if the surroundings lack what it
   *     needs
   * @throws IOException if what it acts on can't be reached or refuses; nothing is in force then
   */
  Injected inject(Surroundings surroundings, UndoLog log) throws IOException, InterruptedException;
}
