package dev.headroom.reference.reservations.adapter.persistence;

import dev.headroom.reference.reservations.application.LockMeters.Watch;
import java.time.Duration;

/** Keeps rivals apart while one of them decides about seats. */
interface SeatLocking {

  /**
   * Tries to hold the seats once.
   *
   * @param patience how long it may wait for its turn at most; it may as well say BUSY at once
   */
  Attempt attempt(Wish wish, Duration patience, Watch watch);
}
