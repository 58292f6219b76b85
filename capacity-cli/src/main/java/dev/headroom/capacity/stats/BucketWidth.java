package dev.headroom.capacity.stats;

/** The width of the steps of a series: round, and so that not too many are needed. */
public final class BucketWidth {

  private static final int[] SECONDS = {1, 2, 5, 10, 30, 60, 300, 600, 1_800, 3_600, 86_400};

  /** With 10 samples above it, a median needs 20. */
  private static final int ENOUGH_A_STEP = 40;

  private BucketWidth() {}

  /**
   * @return the smallest round width in milliseconds with which {@code spanMillis} needs at most
   *     {@code most} steps; a day where none does
   */
  public static long millis(long spanMillis, int most) {
    for (int seconds : SECONDS) {
      if (spanMillis <= seconds * 1_000L * most) {
        return seconds * 1_000L;
      }
    }
    return 86_400_000L;
  }

  /** A width that is no smaller than {@code least} milliseconds: itself, or the next round one. */
  static long atLeast(long widthMillis, long least) {
    return widthMillis >= least ? widthMillis : Math.max(least, millis(least, 1));
  }

  /**
   * As {@link #millis(long, int)}, but wider where requests are few, so that a step's percentiles
   * can say something; never so wide that fewer than {@code least} steps are left.
   */
  public static long millis(long spanMillis, int most, int least, long requests) {
    long width = millis(spanMillis, most);
    for (int seconds : SECONDS) {
      long wider = seconds * 1_000L;
      boolean dense = requests * width >= (long) ENOUGH_A_STEP * spanMillis;
      if (dense || wider * least > spanMillis) {
        return width;
      }
      width = Math.max(width, wider);
    }
    return width;
  }
}
