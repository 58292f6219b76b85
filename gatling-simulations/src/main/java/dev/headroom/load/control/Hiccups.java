package dev.headroom.load.control;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * How late a thread of this JVM wakes that only sleeps: whatever keeps it from running - a
 * collection, a machine without a free core - keeps the load's threads from sending, too. After
 * jHiccup by Gil Tene (github.com/giltene/jHiccup).
 */
public final class Hiccups {

  /** Costs some 0.2 % of a core. */
  private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final AtomicLong longestNanos = new AtomicLong();

  private Hiccups() {}

  /** Begins to watch on a thread that does not keep the process alive. */
  public static Hiccups watch() {
    Hiccups hiccups = new Hiccups();
    Thread thread = new Thread(hiccups::sleepForEver, "hiccups");
    thread.setDaemon(true);
    thread.start();
    return hiccups;
  }

  private void sleepForEver() {
    long before = System.nanoTime();
    while (true) {
      LockSupport.parkNanos(PERIOD_NANOS);
      long now = System.nanoTime();
      woke(now - before);
      before = now;
    }
  }

  void woke(long afterNanos) {
    longestNanos.accumulateAndGet(afterNanos - PERIOD_NANOS, Math::max);
  }

  /** The longest lateness since the last call. */
  public long takeLongestMillis() {
    return TimeUnit.NANOSECONDS.toMillis(takeLongestNanos());
  }

  long takeLongestNanos() {
    return longestNanos.getAndSet(0);
  }
}
