package dev.headroom.reference.defects;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The time that something takes which this app does better, or not at all. */
final class Delay {

  private Delay() {}

  static void of(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
    }
  }
}
