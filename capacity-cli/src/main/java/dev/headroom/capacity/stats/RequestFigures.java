package dev.headroom.capacity.stats;

/**
 * Figures of the requests of one name, or of {@code "all"}. Times are whole milliseconds of the OK
 * requests by nearest rank; all are 0 where there was none.
 *
 * @param count all requests, {@code ok + ko}
 * @param throughputPerSecond requests a second over the window
 */
public record RequestFigures(
    String name,
    long count,
    long ok,
    long ko,
    double meanMs,
    long minMs,
    long maxMs,
    long p50Ms,
    long p75Ms,
    long p90Ms,
    long p95Ms,
    long p99Ms,
    long p999Ms,
    double throughputPerSecond) {

  /** Name of the row over all requests. */
  public static final String ALL = "all";

  /** Failed share of all, 0 to 1; 0 where there was no request. */
  public double koRate() {
    return count == 0 ? 0 : (double) ko / count;
  }

  /**
   * Whether at least 10 OK requests lie above the percentile, so that it says something.
   *
   * @param percentile in percent, e.g. 99.9
   */
  public boolean supports(double percentile) {
    return NearestRank.supports(percentile, ok);
  }
}
