package dev.headroom.reference.defects;

import java.util.concurrent.atomic.AtomicLong;

/** Picks every nth of what comes, the first after n - 1 others. */
final class EveryNth {
  private final int n;
  private final AtomicLong seen = new AtomicLong();

  EveryNth(int n) {
    this.n = n;
  }

  boolean isIt() {
    return seen.incrementAndGet() % n == 0;
  }
}
