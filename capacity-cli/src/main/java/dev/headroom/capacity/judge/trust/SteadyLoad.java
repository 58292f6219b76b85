package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.stats.Growth;
import dev.headroom.capacity.stats.Stretches;
import java.util.Arrays;

/**
 * Whether the load was the same all through a raw log, as nobody says what was planned: requests
 * began at one rate, or one number of people was there, who ask less often when answers take
 * longer.
 */
final class SteadyLoad {

  private static final int LOOKS = 20;
  private static final double LIMIT_PERCENT = 10;
  private static final double NEAR = 0.2;
  private static final double NOISE = 4;
  private static final double MOST = 0.9;

  private SteadyLoad() {}

  /** Neither grows nor falls by 10 % in all, and nine in ten stretches are within a fifth. */
  static boolean ofRate(Stretches.Series series) {
    double[] begun = series.begun(LOOKS);
    double[] sorted = begun.clone();
    Arrays.sort(sorted);
    double usual = sorted[LOOKS / 2];
    double reach = Math.max(NEAR * usual, NOISE * Math.sqrt(usual));
    long near = Arrays.stream(begun).filter(count -> Math.abs(count - usual) <= reach).count();
    Growth growth = Growth.of(series::begun);
    return near >= MOST * LOOKS && growth != null && Math.abs(growth.percent()) < LIMIT_PERCENT;
  }

  /** At least one is there, and the number of them within a tenth of the highest. */
  static boolean ofPeople(RequestLog log, Window window) {
    long[] came = log.userStarts();
    long[] left = log.userEnds();
    long least = Long.MAX_VALUE;
    long most = 0;
    long length = window.toMillis() - window.fromMillis();
    for (int i = 0; i < LOOKS; i++) {
      long at = window.fromMillis() + length * (2 * i + 1) / (2 * LOOKS);
      long there = upTo(came, at) - upTo(left, at);
      least = Math.min(least, there);
      most = Math.max(most, there);
    }
    return least > 0 && most - least <= most * LIMIT_PERCENT / 100;
  }

  /** How many of them, sorted, are not later. */
  private static int upTo(long[] times, long at) {
    int low = 0;
    int high = times.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
