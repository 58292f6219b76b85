package dev.headroom.reference.shared.lock;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where locks are kept. */
interface Locks {

  /**
   * All the locks, or none after the wait.
   *
   * @param keys in the order in which to take them
   * @param lease after how long they are free even though nobody gave them back
   */
  Optional<Held> acquire(List<String> keys, Duration wait, Duration lease);

  /** Locks that are held. */
  @FunctionalInterface
  interface Held {

    /** Gives them back; a lease that ran out before is no error. */
    void release();
  }
}
