package dev.headroom.capacity.run;

import java.util.Map;

/**
 * Requests of one name as their tool summed them up, where it kept no single ones.
 *
 * @param count all requests, {@link #UNKNOWN} where the tool doesn't say
 * @param ko failed ones, {@link #UNKNOWN} where the tool doesn't say
 * @param meanMs milliseconds like all times; NaN where the tool doesn't say
 * @param percentilesMs by percent, e.g. 99.9; only those that the tool says
 */
public record RequestSummary(
    String name,
    long count,
    long ko,
    double meanMs,
    double minMs,
    double maxMs,
    Map<Double, Double> percentilesMs) {

  /** Of a count that nobody tells. */
  public static final long UNKNOWN = -1;

  public RequestSummary {
    percentilesMs = Map.copyOf(percentilesMs);
  }

  /** {@link #UNKNOWN} where the tool doesn't say. */
  public long ok() {
    return count == UNKNOWN || ko == UNKNOWN ? UNKNOWN : count - ko;
  }

  /** NaN where the tool doesn't say. */
  public double percentileMs(double percentile) {
    return percentilesMs.getOrDefault(percentile, Double.NaN);
  }
}
