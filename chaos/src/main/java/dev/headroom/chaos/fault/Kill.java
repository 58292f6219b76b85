package dev.headroom.chaos.fault;

import dev.headroom.chaos.surroundings.Parts;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.UndoLog;
import java.io.IOException;
import java.io.InterruptedIOException;

/**
 * A process ends with SIGKILL, and is started again when that is undone. Nothing is written down: a
 * stack whose owner dies ends, the killed part with it.
 */
record Kill(String part) implements Fault {

  static Kill of(Parameters parameters) {
    return new Kill(parameters.text("part", null));
  }

  @Override
  public String title() {
    return part + " killed";
  }

  @Override
  public String part() {
    return part;
  }

  /** Of the process as it was: one that took its place does not bring it back. */
  @Override
  public Effect effect(Surroundings surroundings) {
    ProcessHandle process = PartNames.process(part, surroundings);
    return PartNames.gone(part, process);
  }

  @Override
  public Injected inject(Surroundings surroundings, UndoLog log) throws IOException {
    PartNames.process(part, surroundings);
    surroundings.parts().kill(part);
    return new Restart(part, surroundings.parts());
  }

  /** Starts a part again, once. */
  static final class Restart implements Injected {
    private final String part;
    private final Parts parts;
    private boolean started;

    Restart(String part, Parts parts) {
      this.part = part;
      this.parts = parts;
    }

    @Override
    public synchronized void close() throws IOException {
      if (started || parts.process(part).isAlive()) {
        return;
      }
      try {
        parts.start(part);
        started = true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while " + part + " was started again");
      }
    }
  }
}
