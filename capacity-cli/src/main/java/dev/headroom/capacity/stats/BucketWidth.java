package dev.headroom.capacity.stats;

/** The width of the steps of a series: round, and so that not too many are needed. */
public final class BucketWidth {

  private static final int[] SECONDS = {1, 2, 5, 10, 30, 60, 300, 600, 1_800, 3_600, 86_400};

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
}
