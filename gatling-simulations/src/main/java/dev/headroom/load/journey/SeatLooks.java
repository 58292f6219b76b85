package dev.headroom.load.journey;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Which looks at free seats the history keeps: of each schedule at most one a second, and of all
 * together not more seats than a generator reads in passing. Thread-safe.
 */
final class SeatLooks {

  private static final long EVERY_MILLIS = 1_000;
  private static final long SEATS_A_SECOND = 50_000;

  private final AtomicLongArray next;
  private final AtomicLong nextOfAny = new AtomicLong();

  /**
   * @param schedules numbered from 1
   */
  SeatLooks(int schedules) {
    next = new AtomicLongArray(schedules + 1);
  }

  /** Whether to keep this one; true once a second at most. */
  boolean due(int schedule, long now) {
    if (schedule < 1 || schedule >= next.length() || now < nextOfAny.get()) {
      return false;
    }
    long due = next.get(schedule);
    return now >= due && next.compareAndSet(schedule, due, now + EVERY_MILLIS);
  }

  /** So many seats have been read. */
  void read(int seats, long now) {
    nextOfAny.accumulateAndGet(now + seats * 1_000L / SEATS_A_SECOND, Math::max);
  }
}
