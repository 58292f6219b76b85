package dev.headroom.load.stream;

import java.util.random.RandomGenerator;

/**
 * When to try again: at once when a stream that had been well was cut, then after 1 s, 2 s, 4 s and
 * so on up to 30 s, each shortened by up to a half so that those cut off together don't come back
 * together.
 */
final class BackOff {

  private static final long FIRST_MILLIS = 1_000;
  private static final long MOST_MILLIS = 30_000;

  private int failures;

  void well() {
    failures = 0;
  }

  /** A stream was cut. */
  long afterCut(RandomGenerator random) {
    return failures++ == 0 ? 0 : delay(random);
  }

  /** There was no stream at all. */
  long afterFailure(RandomGenerator random) {
    failures = Math.max(failures, 1) + 1;
    return delay(random);
  }

  private long delay(RandomGenerator random) {
    long whole = Math.min(MOST_MILLIS, FIRST_MILLIS << Math.min(failures - 2, 10));
    return whole - random.nextLong(whole / 2 + 1);
  }
}
