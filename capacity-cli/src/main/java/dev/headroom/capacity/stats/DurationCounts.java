package dev.headroom.capacity.stats;

import dev.headroom.capacity.run.IntColumn;

/**
 * How often each response time occurred, in whole milliseconds and therefore exact at the log's
 * resolution. Adding is constant time; up to 65 s a value costs no memory of its own.
 */
public final class DurationCounts {

  private static final int PAGE_BITS = 8;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int PAGES = 256;

  private final int[][] pages = new int[PAGES][];
  private final IntColumn longOnes = new IntColumn();
  private int[] longSorted = new int[0];
  private long count;
  private long sumMs;
  private int minMs = Integer.MAX_VALUE;
  private int maxMs;

  public void add(int durationMs) {
    int page = durationMs >>> PAGE_BITS;
    if (page < PAGES) {
      if (pages[page] == null) {
        pages[page] = new int[PAGE];
      }
      pages[page][durationMs & (PAGE - 1)]++;
    } else {
      longOnes.add(durationMs);
    }
    count++;
    sumMs += durationMs;
    minMs = Math.min(minMs, durationMs);
    maxMs = Math.max(maxMs, durationMs);
  }

  public long count() {
    return count;
  }

  /** Arithmetic mean, 0 without samples. */
  public double meanMs() {
    return count == 0 ? 0 : (double) sumMs / count;
  }

  /** Smallest value, 0 without samples. */
  public long minMs() {
    return count == 0 ? 0 : minMs;
  }

  /** Largest value, 0 without samples. */
  public long maxMs() {
    return maxMs;
  }

  /** By {@link NearestRank}; 0 without samples. */
  public long percentileMs(double percentile) {
    if (count == 0) {
      return 0;
    }
    return valueAt(NearestRank.rank(percentile, count));
  }

  /**
   * The value of that rank, the smallest first.
   *
   * @param rank 1 to {@link #count()}
   */
  public long valueAt(long rank) {
    long seen = 0;
    for (int page = 0; page < PAGES; page++) {
      int[] counts = pages[page];
      for (int i = 0; counts != null && i < PAGE; i++) {
        seen += counts[i];
        if (seen >= rank) {
          return ((long) page << PAGE_BITS) + i;
        }
      }
    }
    return longSorted()[(int) (rank - seen - 1)];
  }

  /** How many values are smaller. */
  public long below(double limitMs) {
    long below = 0;
    for (int page = 0; page < PAGES; page++) {
      int[] counts = pages[page];
      for (int i = 0; counts != null && i < PAGE; i++) {
        below += (page << PAGE_BITS) + i < limitMs ? counts[i] : 0;
      }
    }
    for (int value : longSorted()) {
      below += value < limitMs ? 1 : 0;
    }
    return below;
  }

  private int[] longSorted() {
    if (longSorted.length != longOnes.size()) {
      longSorted = longOnes.sorted();
    }
    return longSorted;
  }
}
