package dev.headroom.capacity.stats;

import dev.headroom.capacity.run.RequestNames;

/**
 * Figures of the requests of one name, or of {@code "all"}. Times are milliseconds of the OK
 * requests, by nearest rank exact at the log's resolution; all are 0 where there was none, and NaN
 * what results that bring figures only leave out.
 *
 * @param count all requests, {@code ok + ko}; -1 where results that bring figures only leave it out
 * @param ok -1 like {@code ko} where nobody says which requests failed; times are then of all
 * @param throughputPerSecond requests a second over the window
 */
public record RequestFigures(
    String name,
    long count,
    long ok,
    long ko,
    double meanMs,
    double minMs,
    double maxMs,
    double p50Ms,
    double p75Ms,
    double p90Ms,
    double p95Ms,
    double p99Ms,
    double p999Ms,
    double throughputPerSecond) {

  /** Name of the row over all requests. */
  public static final String ALL = RequestNames.ALL;

  /** Failed share of all, 0 to 1; 0 where there was no request, NaN where it isn't known. */
  public double koRate() {
    if (count < 0 || ko < 0) {
      return Double.NaN;
    }
    return count == 0 ? 0 : (double) ko / count;
  }

  /**
   * Whether at least 10 of the requests that times are of lie above the percentile, so that it says
   * something.
   *
   * @param percentile in percent, e.g. 99.9
   */
  public boolean supports(double percentile) {
    long timed = ok < 0 ? count : ok;
    return timed < 0 || NearestRank.supports(percentile, timed);
  }
}
