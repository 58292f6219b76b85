package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.SameKeySameAnswer.Attempt.END;
import static dev.headroom.capacity.check.SameKeySameAnswer.Attempt.ENDING;
import static dev.headroom.capacity.check.SameKeySameAnswer.Attempt.START;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Tells whether, while an attempt was answered, another with the same key may have been at work.
 */
final class InFlight {

  /** From here on the app may have waited for a lock of somebody else's, and say so alike. */
  private static final long LOCK_PATIENCE_MILLIS = 1_000;

  private final Rows attempts;
  private final long slackMillis;
  private final long graceMillis;
  private long[] starts = {};
  private long[] last = {};
  private long[] lastButOne = {};

  InFlight(Rows attempts, Promises promises) {
    this.attempts = attempts;
    this.slackMillis = promises.clockSlack().toMillis();
    this.graceMillis = promises.paymentGrace().toMillis();
  }

  /** Takes the attempts with one key, of which there are two at least. */
  void look(int[] rows) {
    int[] sorted =
        Arrays.stream(rows)
            .boxed()
            .sorted(Comparator.comparingLong(row -> attempts.get(row, START)))
            .mapToInt(Integer::intValue)
            .toArray();
    starts = Arrays.stream(sorted).mapToLong(row -> attempts.get(row, START)).toArray();
    last = new long[sorted.length];
    lastButOne = new long[sorted.length];
    long highest = Long.MIN_VALUE;
    long second = Long.MIN_VALUE;
    for (int i = 0; i < sorted.length; i++) {
      long over = over(sorted[i]);
      second = Math.max(second, Math.min(highest, over));
      highest = Math.max(highest, over);
      last[i] = highest;
      lastButOne[i] = second;
    }
  }

  /** Whether any other attempt than this one may have been at work at some time during it. */
  boolean besides(int row) {
    long start = attempts.get(row, START);
    long end = attempts.get(row, END);
    if (end - start >= LOCK_PATIENCE_MILLIS) {
      return true;
    }
    int begun = begunBy(end);
    long highest = last[begun];
    return (highest == over(row) ? lastButOne[begun] : highest) >= start;
  }

  /** The last that began until then. */
  private int begunBy(long instant) {
    int low = 0;
    int high = starts.length - 1;
    while (low < high) {
      int middle = low + high + 1 >>> 1;
      if (starts[middle] <= instant) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** When the app can't be at it any more. */
  private long over(int row) {
    long grace = Ending.open(attempts.get(row, ENDING)) ? graceMillis : 0;
    return attempts.get(row, END) + slackMillis + grace;
  }
}
