package dev.headroom.capacity.stats;

import dev.headroom.capacity.run.RequestLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole log in steps of time, warm-up and cool-down included.
 *
 * @param bucketMillis width of a step
 * @param p95ByRequest p95 in milliseconds a step, NaN where fewer than 10 OK requests lie above;
 *     the first 200 names only
 */
public record TimeSeries(
    long bucketMillis, List<Bucket> buckets, Map<String, double[]> p95ByRequest) {

  private static final int MOST_BUCKETS = 300;
  private static final int LEAST_BUCKETS = 12;
  private static final int MOST_NAMES = 200;

  /** A percentile that says nothing. */
  static final int TOO_FEW = -1;

  /**
   * @param originMillis where the first step begins, if no request started before
   */
  public static TimeSeries of(RequestLog log, long originMillis) {
    if (log.size() == 0) {
      return new TimeSeries(1_000, List.of(), Map.of());
    }
    long from = Math.min(originMillis, log.firstMillis());
    long span = log.lastMillis() - from + 1;
    long width =
        BucketWidth.atLeast(
            BucketWidth.millis(span, MOST_BUCKETS, LEAST_BUCKETS, log.size()), log.stepMillis());
    return log.ticksPerMs() == 1 && log.unweighted() && !log.someApart()
        ? new Sorter(log, from, width).series()
        : new FineSeries(log, from, width, MOST_NAMES).series();
  }

  /** Sorts OK milliseconds by step, then name, by counting: one int a request. */
  private static final class Sorter {
    private final RequestLog log;
    private final long from;
    private final long width;
    private final int names;
    private final int buckets;
    private final int[] ends;
    private final int[] durations;
    private final int[] ok;
    private final int[] ko;

    Sorter(RequestLog log, long from, long width) {
      this.log = log;
      this.from = from;
      this.width = width;
      this.names = Math.min(log.names().size(), MOST_NAMES);
      this.buckets = (int) ((log.lastStartMillis() - from) / width) + 1;
      this.ends = new int[buckets * (names + 1) + 1];
      this.ok = new int[buckets];
      this.ko = new int[buckets];
      this.durations = sort();
    }

    private int bucket(int request) {
      return (int) ((log.startMillis(request) - from) / width);
    }

    private int slot(int bucket, int name) {
      return bucket * (names + 1) + Math.min(name, names);
    }

    private int[] sort() {
      for (int i = 0; i < log.size(); i++) {
        int bucket = bucket(i);
        if (log.ok(i)) {
          ok[bucket]++;
          ends[slot(bucket, log.name(i)) + 1]++;
        } else {
          ko[bucket]++;
        }
      }
      for (int i = 1; i < ends.length; i++) {
        ends[i] += ends[i - 1];
      }
      int[] sorted = new int[ends[ends.length - 1]];
      for (int i = 0; i < log.size(); i++) {
        if (log.ok(i)) {
          sorted[ends[slot(bucket(i), log.name(i))]++] = (int) log.ticks(i);
        }
      }
      return sorted;
    }

    TimeSeries series() {
      Map<String, double[]> p95 = new LinkedHashMap<>();
      for (String name : log.names().subList(0, names)) {
        p95.put(name, new double[buckets]);
      }
      List<double[]> columns = new ArrayList<>(p95.values());
      List<Bucket> steps = new ArrayList<>(buckets);
      for (int b = 0; b < buckets; b++) {
        for (int n = 0; n < names; n++) {
          int slot = slot(b, n);
          long value = percentile(slot == 0 ? 0 : ends[slot - 1], ends[slot], 95);
          columns.get(n)[b] = value == TOO_FEW ? Double.NaN : value;
        }
        int first = b == 0 ? 0 : ends[slot(b, 0) - 1];
        int last = ends[slot(b, names)];
        steps.add(
            new Bucket(
                from + b * width,
                ok[b] + ko[b],
                ok[b],
                ko[b],
                percentile(first, last, 50),
                percentile(first, last, 95),
                percentile(first, last, 99)));
      }
      return new TimeSeries(width, steps, p95);
    }

    private long percentile(int first, int last, double percentile) {
      int count = last - first;
      if (!NearestRank.supports(percentile, count)) {
        return TOO_FEW;
      }
      Arrays.sort(durations, first, last);
      return durations[first + (int) NearestRank.rank(percentile, count) - 1];
    }
  }
}
