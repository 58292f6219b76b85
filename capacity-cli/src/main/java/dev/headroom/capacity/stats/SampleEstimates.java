package dev.headroom.capacity.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Intervals of 95 % of figures of values sampled in time. */
public final class SampleEstimates {

  private static final int LEAST_FOR_A_MEAN = 20;

  private final Blocks blocks;
  private final long[] atMillis;
  private final double[] values;

  /**
   * @param atMillis when each value was seen, epoch milliseconds, within the blocks' window
   */
  public SampleEstimates(Blocks blocks, long[] atMillis, double[] values) {
    this.blocks = blocks;
    this.atMillis = atMillis;
    this.values = values;
  }

  /** Null where too little is known. */
  public @Nullable Interval mean() {
    RatioEstimate mean = values.length < LEAST_FOR_A_MEAN ? null : estimate(values);
    return mean == null ? null : mean.interval();
  }

  /** Null where too little is known. */
  public @Nullable Interval percentile(double percentile) {
    if (!NearestRank.supports(percentile, values.length)) {
      return null;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double at = sorted[(int) NearestRank.rank(percentile, values.length) - 1];
    double[] below = Arrays.stream(values).map(value -> value <= at ? 1 : 0).toArray();
    RatioEstimate estimate = estimate(below);
    return estimate == null
        ? null
        : Ranks.percentile(percentile, estimate, values.length, rank -> sorted[(int) rank - 1]);
  }

  private @Nullable RatioEstimate estimate(double[] of) {
    double[] parts = new double[blocks.count()];
    double[] counts = new double[blocks.count()];
    for (int i = 0; i < of.length; i++) {
      int block = blocks.of(atMillis[i]);
      parts[block] += of[i];
      counts[block]++;
    }
    return RatioEstimate.of(parts, counts, blocks.strata());
  }
}
