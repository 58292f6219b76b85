package dev.headroom.reference.reservations.adapter.persistence;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How long somebody still waits; with pauses at random, so that rivals get out of step. */
final class Patience {
  private static final long SHORTEST_NANOS = TimeUnit.MICROSECONDS.toNanos(500);
  private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private final long endsAt;
  private long pause = SHORTEST_NANOS;

  Patience(Duration most) {
    this.endsAt = System.nanoTime() + most.toNanos();
  }

  Duration left() {
    return Duration.ofNanos(Math.max(0, endsAt - System.nanoTime()));
  }

  boolean isSpent() {
    return left().isZero();
  }

  void pause() {
    pause = Math.min(LONGEST_NANOS, pause * 2);
    long nanos = ThreadLocalRandom.current().nextLong(SHORTEST_NANOS, pause + 1);
    LockSupport.parkNanos(Math.min(nanos, left().toNanos()));
  }
}
