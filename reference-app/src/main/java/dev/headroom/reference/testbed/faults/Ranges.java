package dev.headroom.reference.testbed.faults;

import java.time.Duration;

final class Ranges {
  static final int MOST_SECONDS = 600;

  private Ranges() {}

  static void check(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(name + " has to be from " + least + " to " + most);
    }
  }

  /** Seconds until then, rounded up; 0 once it is over. */
  static long secondsLeft(long untilNanos) {
    Duration left = Duration.ofNanos(Math.max(0, untilNanos - System.nanoTime()));
    return left.plusMillis(999).toSeconds();
  }
}
