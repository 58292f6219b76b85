package dev.headroom.capacity.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What each block of a window holds of requests of one kind. */
final class BlockCounts {

  /** Blocks with values above a percentile; of one burst nobody knows how often it comes. */
  private static final int LEAST_ABOVE = 10;

  private static final int LEAST_FOR_A_MEAN = 100;

  private final double[] limits;
  private final double[][] upTo;
  private final double[] ok;
  private final double[] all;
  private final double[] sums;
  private final int[] strata;
  private final double[] seconds;

  /**
   * @param limits the response times at which percentiles lie, milliseconds
   */
  BlockCounts(Blocks blocks, double[] limits) {
    int count = blocks.count();
    this.limits = Arrays.stream(limits).sorted().distinct().toArray();
    this.upTo = new double[this.limits.length][count];
    this.ok = new double[count];
    this.all = new double[count];
    this.sums = new double[count];
    this.strata = blocks.strata();
    this.seconds = blocks.seconds();
  }

  void add(int block, boolean answered, double millis, long weight) {
    all[block] += weight;
    if (answered) {
      ok[block] += weight;
      sums[block] += millis * weight;
      for (int i = limits.length - 1; i >= 0 && millis <= limits[i]; i--) {
        upTo[i][block] += weight;
      }
    }
  }

  /** Null where too little is known, or the percentile was not looked at. */
  @Nullable Interval percentile(double percentile, DurationCounts durations) {
    int limit = Arrays.binarySearch(limits, durations.percentileMs(percentile));
    if (limit < 0 || !NearestRank.supports(percentile, durations.count())) {
      return null;
    }
    int above = 0;
    for (int block = 0; block < ok.length; block++) {
      above += upTo[limit][block] < ok[block] ? 1 : 0;
    }
    RatioEstimate below = above < LEAST_ABOVE ? null : RatioEstimate.of(upTo[limit], ok, strata);
    return below == null
        ? null
        : Ranks.percentile(percentile, below, durations.count(), durations::valueAtMs);
  }

  @Nullable Interval mean() {
    RatioEstimate mean = RatioEstimate.of(sums, ok, strata);
    return mean == null || Arrays.stream(ok).sum() < LEAST_FOR_A_MEAN ? null : mean.interval();
  }

  /** 0 to 1. */
  @Nullable Interval failedShare() {
    double[] failed = new double[all.length];
    Arrays.setAll(failed, i -> all[i] - ok[i]);
    RatioEstimate share = RatioEstimate.of(failed, all, strata);
    return share == null ? null : Ranks.share(share, Math.round(Arrays.stream(all).sum()));
  }

  @Nullable Interval perSecond() {
    RatioEstimate rate = RatioEstimate.of(all, seconds, strata);
    return rate == null ? null : rate.interval();
  }
}
