package dev.headroom.capacity.read;

import org.jspecify.annotations.Nullable;

/**
 * What the values of a histogram log are, by how much smaller its column Interval_Max is than the
 * largest value of the histogram: that column is in milliseconds, unless somebody changed it.
 */
final class HlogUnit implements HlogReader.Lines {

  private static final double TOLERATED = 0.02;

  private double bestMax;
  private double ratio;
  private boolean values;

  @Override
  public void comment(String line) {}

  @Override
  public void interval(HlogInterval interval) {
    try {
      double largest = interval.histogram().max();
      values |= largest > 0;
      if (largest > 0 && interval.max() > bestMax) {
        bestMax = interval.max();
        ratio = largest / interval.max();
      }
    } catch (DamagedException e) {
      // told when it is read for its values
    }
  }

  @Override
  public void damaged(long offset, String reason) {}

  /** Null where it can't be told. */
  @Nullable ValueUnit told() {
    if (!values) {
      return ValueUnit.MS;
    }
    if (bestMax <= 0) {
      return null;
    }
    if (near(1_000_000) || near(1_000_000_000)) {
      return ValueUnit.NS;
    }
    return near(1_000) ? ValueUnit.US : near(1) ? ValueUnit.MS : null;
  }

  /** As far as the three decimals of the column reach. */
  private boolean near(double expected) {
    return Math.abs(ratio / expected - 1) < TOLERATED + 0.0006 / bestMax;
  }
}
