package dev.headroom.capacity.read;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a histogram log are, by how much smaller its column Interval_Max is than the
 * largest value of the histogram: that column is in milliseconds, or seconds, unless somebody
 * changed it. Most intervals decide, since some may be damaged.
 */
final class HlogUnit implements HlogReader.Lines {

  private static final double TOLERATED = 0.02;
  private static final double SECONDS = 1_000;

  private final Map<ValueUnit, Integer> votes = new EnumMap<>(ValueUnit.class);
  private boolean values;

  @Override
  public void comment(String line) {}

  @Override
  public void interval(HlogInterval interval) {
    try {
      double largest = interval.histogram().max();
      values |= largest > 0;
      if (largest > 0 && interval.max() > 0) {
        vote(largest / interval.max(), 0.0006 / interval.max());
      }
    } catch (DamagedException e) {
      // told when it is read for its values
    }
  }

  /**
   * @param rounding how far three decimals of the column may be off, as a share
   */
  private void vote(double ratio, double rounding) {
    for (ValueUnit unit : ValueUnit.values()) {
      boolean seconds = unit == ValueUnit.NS && near(ratio, unit.perMs() * SECONDS, rounding);
      if (seconds || near(ratio, unit.perMs(), rounding)) {
        votes.merge(unit, 1, Integer::sum);
        return;
      }
    }
  }

  private static boolean near(double ratio, double expected, double rounding) {
    return Math.abs(ratio / expected - 1) < TOLERATED + Math.min(0.5, rounding);
  }

  @Override
  public void damaged(long offset, String reason) {}

  /** Null where it can't be told. */
  @Nullable ValueUnit told() {
    return !values
        ? ValueUnit.MS
        : votes.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(null);
  }
}
