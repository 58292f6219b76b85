package dev.headroom.reference.shared;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Refreshes a directory for ids it doesn't know, at most once a second whatever is asked for. */
public final class Lookups {
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private final LongConsumer refresh;
  private final AtomicLong last = new AtomicLong(System.nanoTime() - PAUSE_NANOS);

  /**
   * Refreshes by this action, which gets the unknown id and has to be safe from several threads.
   */
  public Lookups(LongConsumer refresh) {
    this.refresh = refresh;
  }

  /** Refreshes unless that was done less than a second ago; says whether it did. */
  public boolean refreshed(long unknownId) {
    long before = last.get();
    long now = System.nanoTime();
    if (now - before < PAUSE_NANOS || !last.compareAndSet(before, now)) {
      return false;
    }
    refresh.accept(unknownId);
    return true;
  }
}
