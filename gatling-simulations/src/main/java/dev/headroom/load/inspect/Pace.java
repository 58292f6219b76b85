package dev.headroom.load.inspect;

/** How much may be asked now. Not thread-safe. */
final class Pace {

  private static final double MILLIS_A_SECOND = 1_000;
  private static final double PERCENT = 100;

  private final Inspection inspection;
  private double nextMillis;
  private long asked;

  Pace(Inspection inspection) {
    this.inspection = inspection;
  }

  /**
   * How many requests; 0 while the last ones are too close.
   *
   * @param load requests of the load so far
   */
  int room(long nowMillis, long load) {
    if (nowMillis < nextMillis) {
      return 0;
    }
    double most = Math.floor(load * inspection.percentOfLoad() / PERCENT) - asked;
    return (int) Math.max(0, Math.min(most, Integer.MAX_VALUE));
  }

  void asked(long nowMillis, int requests) {
    nextMillis = nowMillis + requests * MILLIS_A_SECOND / inspection.requestsPerSecond();
    asked += requests;
  }
}
