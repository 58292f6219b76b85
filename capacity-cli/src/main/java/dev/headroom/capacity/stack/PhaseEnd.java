package dev.headroom.capacity.stack;

import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.Window;

/** Asked, as each counted phase but the last has ended, whether the load goes on. */
@FunctionalInterface
public interface PhaseEnd {

  /** What becomes of the load. */
  enum Decision {
    CONTINUE,
    /** The load ends now, cleanly and as planned; what follows the phase does not count. */
    STOP
  }

  /** Plays every load to its end. */
  PhaseEnd GO_ON = (phase, window) -> Decision.CONTINUE;

  /**
   * Called on the thread that watches the load, some 2 s after the phase: by then the results
   * folder holds what was answered in it. The load goes on meanwhile.
   *
   * @param window of the phase, epoch milliseconds
   */
  Decision phaseEnded(Phase phase, Window window);
}
