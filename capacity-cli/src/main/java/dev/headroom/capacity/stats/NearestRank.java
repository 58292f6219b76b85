package dev.headroom.capacity.stats;

/**
 * The percentile used everywhere: the smallest value with at least that share of the samples at or
 * below it. Shares count in thousandths of a percent, so that no rounding moves a rank.
 */
public final class NearestRank {

  /** Samples that must lie above a percentile for it to say something. */
  public static final int SAMPLES_ABOVE = 10;

  private static final long WHOLE = 100_000;

  private NearestRank() {}

  /**
   * @param percentile in percent, 0 to 100, to three decimals
   * @return rank of the value among {@code count} sorted ones, from 1
   */
  public static long rank(double percentile, long count) {
    return Math.max(1, (count * milli(percentile) + WHOLE - 1) / WHOLE);
  }

  /** Whether at least {@link #SAMPLES_ABOVE} of {@code count} samples lie above it. */
  public static boolean supports(double percentile, long count) {
    return count * (WHOLE - milli(percentile)) >= SAMPLES_ABOVE * WHOLE;
  }

  /** How many samples a percentile needs to say something. */
  public static long needed(double percentile) {
    long above = WHOLE - milli(percentile);
    return above == 0 ? Long.MAX_VALUE : (SAMPLES_ABOVE * WHOLE + above - 1) / above;
  }

  private static long milli(double percentile) {
    return Math.round(percentile * 1_000);
  }
}
