package dev.headroom.capacity.stats;

/**
 * How often each response time occurred, in whole ticks and therefore exact at the log's
 * resolution. In milliseconds adding is constant time, and a value up to 65 s costs no memory of
 * its own.
 */
public final class DurationCounts {

  private static final int PAGE_BITS = 8;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int PAGES = 256;

  private final int ticksPerMs;
  private final long[][] pages = new long[PAGES][];
  private final TickCounts others = new TickCounts();
  private long count;

  /** Of 128 bits, of which {@link #sumHigh} are the upper: a histogram can count what it likes. */
  private long sum;

  private long sumHigh;
  private long min = Long.MAX_VALUE;
  private long max;

  /** Of whole milliseconds. */
  public DurationCounts() {
    this(1);
  }

  /**
   * @param ticksPerMs resolution, see {@link dev.headroom.capacity.run.RequestColumns#ticksPerMs()}
   */
  public DurationCounts(int ticksPerMs) {
    this.ticksPerMs = ticksPerMs;
  }

  public void add(long ticks) {
    add(ticks, 1);
  }

  /** So many of the same value. */
  public void add(long ticks, long weight) {
    if (ticksPerMs == 1 && ticks < PAGES * PAGE) {
      int page = (int) ticks >>> PAGE_BITS;
      if (pages[page] == null) {
        pages[page] = new long[PAGE];
      }
      pages[page][(int) ticks & (PAGE - 1)] += weight;
    } else {
      others.add(ticks, weight);
    }
    count += weight;
    long more = ticks * weight;
    sum += more;
    sumHigh += Math.multiplyHigh(ticks, weight) + (Long.compareUnsigned(sum, more) < 0 ? 1 : 0);
    min = Math.min(min, ticks);
    max = Math.max(max, ticks);
  }

  public long count() {
    return count;
  }

  int ticksPerMs() {
    return ticksPerMs;
  }

  /** Arithmetic mean, 0 without samples. */
  public double meanMs() {
    return count == 0 ? 0 : millis(sum() / count);
  }

  private double sum() {
    return sumHigh == 0 && sum >= 0 ? sum : sumHigh * 0x1p64 + (sum >>> 1) * 2.0 + (sum & 1);
  }

  /** Standard deviation of the population, 0 without samples. */
  public double stdDevMs() {
    if (count == 0) {
      return 0;
    }
    double mean = sum() / count;
    double squares = 0;
    for (int page = 0; page < PAGES; page++) {
      long[] counts = pages[page];
      for (int i = 0; counts != null && i < PAGE; i++) {
        double off = (page << PAGE_BITS) + i - mean;
        squares += counts[i] * off * off;
      }
    }
    for (int i = 0; i < others.size(); i++) {
      double off = others.value(i) - mean;
      squares += others.weight(i) * off * off;
    }
    return millis(Math.sqrt(squares / count));
  }

  /** Adds all values of another one of the same resolution. */
  void addAll(DurationCounts more) {
    for (int page = 0; page < PAGES; page++) {
      long[] counts = more.pages[page];
      for (int i = 0; counts != null && i < PAGE; i++) {
        if (counts[i] > 0) {
          add(((long) page << PAGE_BITS) + i, counts[i]);
        }
      }
    }
    for (int i = 0; i < more.others.size(); i++) {
      add(more.others.value(i), more.others.weight(i));
    }
  }

  /** Smallest value, 0 without samples. */
  public double minMs() {
    return count == 0 ? 0 : millis(min);
  }

  /** Largest value, 0 without samples. */
  public double maxMs() {
    return millis(max);
  }

  /** By {@link NearestRank}; 0 without samples. */
  public double percentileMs(double percentile) {
    return count == 0 ? 0 : valueAtMs(NearestRank.rank(percentile, count));
  }

  private double millis(double ticks) {
    return ticks / ticksPerMs;
  }

  /**
   * The value of that rank, the smallest first.
   *
   * @param rank 1 to {@link #count()}
   */
  public double valueAtMs(long rank) {
    long seen = 0;
    for (int page = 0; page < PAGES; page++) {
      long[] counts = pages[page];
      for (int i = 0; counts != null && i < PAGE; i++) {
        seen += counts[i];
        if (seen >= rank) {
          return millis(((long) page << PAGE_BITS) + i);
        }
      }
    }
    int other = 0;
    for (int last = others.size() - 1; other < last; other++) {
      seen += others.weight(other);
      if (seen >= rank) {
        break;
      }
    }
    return millis(others.value(other));
  }

  /** How many values are smaller. */
  public long below(double limitMs) {
    double limit = limitMs * ticksPerMs;
    long below = 0;
    for (int page = 0; page < PAGES; page++) {
      long[] counts = pages[page];
      for (int i = 0; counts != null && i < PAGE; i++) {
        below += (page << PAGE_BITS) + i < limit ? counts[i] : 0;
      }
    }
    for (int i = 0; i < others.size() && others.value(i) < limit; i++) {
      below += others.weight(i);
    }
    return below;
  }
}
