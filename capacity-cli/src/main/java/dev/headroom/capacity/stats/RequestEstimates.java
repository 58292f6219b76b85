package dev.headroom.capacity.stats;

import dev.headroom.capacity.run.RequestColumns;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How far figures of requests may be from those of a longer run under the same load: intervals of
 * 95 %, in one pass over the log.
 *
 * <p>Of nine kinds of made-up load – independent requests, response times that drift together over
 * a 500th to a 50th of the run, bursts, two kinds of answers, a heavy tail, a queue – with 120 runs
 * of 4,000 requests each, 93 to 100 of 100 intervals of the median hold the truth, 89 to 100 of
 * p95, 91 to 100 of p99 and 92 to 97 of the mean ({@code RequestEstimatesTest}). Where most of a
 * run's slow answers came in fewer than ten of its stretches, there is no interval.
 */
public final class RequestEstimates {

  /** Fewer are not looked at. */
  private static final int LEAST_REQUESTS = 100;

  private static final double[] USUAL = {50, 95, 99};

  private final Map<String, BlockCounts> counts = new HashMap<>();
  private final RequestStatistics statistics;

  private RequestEstimates(RequestStatistics statistics) {
    this.statistics = statistics;
  }

  /**
   * @param statistics of the same requests within the blocks' window
   * @param percentiles to be asked for beside 50, 95 and 99
   */
  public static RequestEstimates of(
      RequestColumns log, Blocks blocks, RequestStatistics statistics, List<Double> percentiles) {
    RequestEstimates estimates = new RequestEstimates(statistics);
    TreeSet<Double> asked = new TreeSet<>(percentiles);
    Arrays.stream(USUAL).forEach(asked::add);
    List<String> names = log.names();
    @Nullable BlockCounts[] byName = new BlockCounts[names.size()];
    for (RequestFigures row : statistics.rows()) {
      if (row.count() < LEAST_REQUESTS && !row.name().equals(RequestFigures.ALL)) {
        continue;
      }
      double[] limits =
          asked.stream()
              .filter(row::supports)
              .mapToDouble(statistics.durations(row.name())::percentileMs)
              .toArray();
      estimates.counts.put(row.name(), new BlockCounts(blocks, limits));
    }
    Arrays.setAll(byName, i -> estimates.counts.get(names.get(i)));
    BlockCounts all = Objects.requireNonNull(estimates.counts.get(RequestFigures.ALL));
    boolean someApart = log.someApart();
    for (int i = 0; i < log.size(); i++) {
      long start = log.startMillis(i);
      if (blocks.window().contains(start)) {
        int block = blocks.of(start);
        BlockCounts own = byName[log.name(i)];
        double millis = log.durationMs(i);
        boolean ok = log.ok(i);
        long weight = log.weight(i);
        if (!someApart || !log.apart(i)) {
          all.add(block, ok, millis, weight);
        }
        if (own != null && own != all) {
          own.add(block, ok, millis, weight);
        }
      }
    }
    return estimates;
  }

  /** Of the response time, in milliseconds; null where too little is known. */
  public @Nullable Interval percentile(String name, double percentile) {
    BlockCounts own = counts.get(name);
    return own == null ? null : own.percentile(percentile, statistics.durations(name));
  }

  /** Of the response time, in milliseconds; null where too little is known. */
  public @Nullable Interval mean(String name) {
    BlockCounts own = counts.get(name);
    return own == null ? null : own.mean();
  }

  /** Of the share of failed requests, 0 to 1; null where too little is known. */
  public @Nullable Interval failedShare(String name) {
    BlockCounts own = counts.get(name);
    return own == null ? null : own.failedShare();
  }

  /** Of requests a second; null where too little is known. */
  public @Nullable Interval perSecond(String name) {
    BlockCounts own = counts.get(name);
    return own == null ? null : own.perSecond();
  }
}
