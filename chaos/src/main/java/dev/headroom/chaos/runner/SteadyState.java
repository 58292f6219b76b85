package dev.headroom.chaos.runner;

import java.util.Optional;

/** Says of the load, while it runs, what probes can't. */
@FunctionalInterface
public interface SteadyState {

  /**
   * Whether the load's objectives held.
   *
   * @param fromMillis epoch milliseconds; everything that began since then and has ended counts
   * @return the first that did not hold, in a sentence; empty if all did
   */
  Optional<String> broken(long fromMillis, long toMillis) throws InterruptedException;
}
