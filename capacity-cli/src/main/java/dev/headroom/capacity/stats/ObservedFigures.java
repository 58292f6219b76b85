package dev.headroom.capacity.stats;

/**
 * Figures of one observed value within a window, percentiles by nearest rank; all are 0 where
 * nothing was observed.
 *
 * @param name with its unit as last word, e.g. {@code stream.gap.millis}; else it counts
 *     occurrences
 * @param count records
 * @param sum of the values: how many occurred, where one record may stand for several
 */
public record ObservedFigures(
    String name,
    long count,
    long sum,
    double mean,
    int min,
    int max,
    int p50,
    int p75,
    int p90,
    int p95,
    int p99,
    int p999) {

  static ObservedFigures of(String name, int[] sorted) {
    long sum = 0;
    for (int value : sorted) {
      sum += value;
    }
    int count = sorted.length;
    return new ObservedFigures(
        name,
        count,
        sum,
        count == 0 ? 0 : (double) sum / count,
        count == 0 ? 0 : sorted[0],
        count == 0 ? 0 : sorted[count - 1],
        percentile(sorted, 50),
        percentile(sorted, 75),
        percentile(sorted, 90),
        percentile(sorted, 95),
        percentile(sorted, 99),
        percentile(sorted, 99.9));
  }

  private static int percentile(int[] sorted, double percentile) {
    return sorted.length == 0 ? 0 : sorted[(int) NearestRank.rank(percentile, sorted.length) - 1];
  }

  /** Whether at least 10 values lie above the percentile, so that it says something. */
  public boolean supports(double percentile) {
    return NearestRank.supports(percentile, count);
  }
}
