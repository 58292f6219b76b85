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

  /**
   * Whether one of the objectives can't be told, for too little has been seen.
   *
   * @return the first, in a sentence; empty if all can
   */
  default Optional<String> untold(long fromMillis, long toMillis) throws InterruptedException {
    return Optional.empty();
  }
}
