package dev.headroom.capacity.stats;

import dev.headroom.capacity.run.RequestLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The {@link TimeSeries} of a log finer than milliseconds, with weights, or with transactions. */
final class FineSeries {

  private final RequestLog log;
  private final long from;
  private final long width;
  private final int names;
  private final List<DurationCounts> all = new ArrayList<>();
  private final List<DurationCounts[]> byName = new ArrayList<>();
  private long[] failed = new long[16];

  FineSeries(RequestLog log, long from, long width, int mostNames) {
    this.log = log;
    this.from = from;
    this.width = width;
    this.names = Math.min(log.names().size(), mostNames);
    for (int i = 0; i < log.size(); i++) {
      add(i);
    }
  }

  private void add(int request) {
    int bucket = (int) ((log.startMillis(request) - from) / width);
    while (all.size() <= bucket) {
      all.add(new DurationCounts(log.ticksPerMs()));
      byName.add(new DurationCounts[names]);
    }
    boolean inAll = !log.apart(request);
    if (!log.ok(request)) {
      failed = bucket < failed.length ? failed : Arrays.copyOf(failed, bucket * 2);
      failed[bucket] += inAll ? log.weight(request) : 0;
      return;
    }
    if (inAll) {
      all.get(bucket).add(log.ticks(request), log.weight(request));
    }
    int name = log.name(request);
    if (name < names) {
      DurationCounts[] row = byName.get(bucket);
      if (row[name] == null) {
        row[name] = new DurationCounts(log.ticksPerMs());
      }
      row[name].add(log.ticks(request), log.weight(request));
    }
  }

  TimeSeries series() {
    List<Bucket> buckets = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      DurationCounts ok = all.get(i);
      long ko = i < failed.length ? failed[i] : 0;
      buckets.add(
          new Bucket(
              from + i * width,
              ok.count() + ko,
              ok.count(),
              ko,
              percentile(ok, 50),
              percentile(ok, 95),
              percentile(ok, 99)));
    }
    Map<String, double[]> p95 = new LinkedHashMap<>();
    for (int name = 0; name < names; name++) {
      int column = name;
      double[] values = new double[all.size()];
      Arrays.setAll(values, i -> p95(byName.get(i)[column]));
      p95.put(log.names().get(name), values);
    }
    return new TimeSeries(width, buckets, p95);
  }

  private static double p95(DurationCounts counts) {
    double value = counts == null ? TimeSeries.TOO_FEW : percentile(counts, 95);
    return value == TimeSeries.TOO_FEW ? Double.NaN : value;
  }

  private static double percentile(DurationCounts counts, double percentile) {
    return NearestRank.supports(percentile, counts.count())
        ? counts.percentileMs(percentile)
        : TimeSeries.TOO_FEW;
  }
}
