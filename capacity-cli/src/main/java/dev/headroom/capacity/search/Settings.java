package dev.headroom.capacity.search;

import java.time.Duration;

/**
 * What a search may do.
 *
 * @param min lowest load to try, above 0
 * @param max highest load to try, above {@code min}
 * @param first load, between the two
 * @param whole whether only whole loads can be offered, such as people
 * @param precision half width of the interval to reach, as a share: 0.05
 * @param budget for all trials together, with everything around what counts
 * @param shortest length that counts of a trial
 * @param longest length that counts of a trial, no less than {@code shortest}
 * @param around what a trial takes beside what counts, until the first has shown it
 */
public record Settings(
    double min,
    double max,
    double first,
    boolean whole,
    double precision,
    Duration budget,
    Duration shortest,
    Duration longest,
    Duration around) {

  public Settings {
    if (!(min > 0 && max > min && first >= min && first <= max)) {
      throw new IllegalArgumentException("0 < min <= first <= max must hold, and min < max");
    }
    if (!(precision > 0 && precision < 1)) {
      throw new IllegalArgumentException("the precision must be above 0 % and below 100 %");
    }
    if (shortest.isNegative() || shortest.isZero() || longest.compareTo(shortest) < 0) {
      throw new IllegalArgumentException("0 < shortest <= longest must hold");
    }
  }

  /** The load that is really offered where this is wanted. */
  double offered(double load) {
    double within = Math.max(min, Math.min(max, load));
    return whole ? Math.max(1, Math.rint(within)) : within;
  }
}
