package dev.headroom.capacity.stats;

import java.util.function.LongToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Intervals of 95 % of shares and percentiles, from how much a share differs between blocks.
 *
 * <p>That of a percentile is one of ranks (Woodruff 1952, J. Am. Stat. Assoc. 47, 635–646): how far
 * chance may move the share of values at or below the measured one; its ends are the values at
 * those ranks. It needs no guess of the distribution's shape, and bursts widen it as they should.
 * That of a share is Wilson's (1927, J. Am. Stat. Assoc. 22, 209–212), which stays within 0 to 1,
 * with as many independent samples as would differ as much (Korn and Graubard 1998, Survey
 * Methodology 24, 193–201). Both are never narrower than if every sample were independent.
 */
final class Ranks {

  private Ranks() {}

  /**
   * @param atOrBelow how far the share at or below the measured percentile may have moved
   * @param valueAt the value of a rank, from 1
   * @return null where an end lies beyond the smallest or the largest value
   */
  static @Nullable Interval percentile(
      double percentile, RatioEstimate atOrBelow, long count, LongToDoubleFunction valueAt) {
    double share = percentile / 100;
    double reach = atOrBelow.reach(share * (1 - share) / count);
    long low = (long) Math.floor((share - reach) * count);
    long high = (long) Math.ceil((share + reach) * count) + 1;
    return low < 1 || high > count
        ? null
        : new Interval(valueAt.applyAsDouble(low), valueAt.applyAsDouble(high));
  }

  /** The interval of a share of {@code count}, 0 to 1. */
  static Interval share(RatioEstimate share, long count) {
    double p = share.ratio();
    double t = StudentT.twoSided95(share.degrees());
    double independent = p * (1 - p) / count;
    double worth =
        independent == 0 ? count : count * independent / Math.max(independent, share.variance());
    double middle = p + t * t / (2 * worth);
    double reach = t * Math.sqrt(p * (1 - p) / worth + t * t / (4 * worth * worth));
    double scale = 1 + t * t / worth;
    return new Interval(
        Math.max(0, Math.min(p, (middle - reach) / scale)),
        Math.min(1, Math.max(p, (middle + reach) / scale)));
  }
}
