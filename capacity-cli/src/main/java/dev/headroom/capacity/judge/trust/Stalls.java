package dev.headroom.capacity.judge.trust;

import java.util.List;

/**
 * Stretches in which a generator stood still. What falls due or is answered in one waits for its
 * end: at an instant drawn evenly from the time T that counts, the wait W exceeds w with P(W > w) =
 * Σ max(0, h − w) / T over the stretches h (the residual life of a renewal process; Cox, Renewal
 * Theory, 1962, § 5.2). One stretch a second is known, the longest, so this is the least there was.
 *
 * @param millis their lengths
 * @param windowMillis T
 */
record Stalls(List<Double> millis, double windowMillis) {

  /** The longest, 0 without one. */
  double longestMs() {
    return millis.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  /** The wait that so many percent of all instants don't exceed, in milliseconds. */
  double waitMs(double percentile) {
    double spare = (1 - percentile / 100) * windowMillis;
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double sum = 0;
    for (int longer = 1; longer <= sorted.length; longer++) {
      sum += sorted[sorted.length - longer];
      double next = longer == sorted.length ? 0 : sorted[sorted.length - longer - 1];
      double wait = (sum - spare) / longer;
      if (wait >= next) {
        return Math.max(0, wait);
      }
    }
    return 0;
  }
}
