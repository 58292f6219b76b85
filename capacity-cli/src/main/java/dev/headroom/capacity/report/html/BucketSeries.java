package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.report.svg.Series;
import dev.headroom.capacity.stats.Bucket;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Series drawn at the middle of a run's time steps. */
record BucketSeries(JudgedRun run) {

  Series of(ToDoubleFunction<Bucket> value) {
    List<Bucket> buckets = run.buckets();
    return new Series(middles(), buckets.stream().mapToDouble(value).toArray());
  }

  /** NaN where a percentile is not supported. */
  Series percentile(ToDoubleFunction<Bucket> millis) {
    return of(
        bucket -> {
          double value = millis.applyAsDouble(bucket);
          return value < 0 || bucket.ok() == 0 ? Double.NaN : value;
        });
  }

  Series perSecond(ToDoubleFunction<Bucket> count) {
    return of(bucket -> count.applyAsDouble(bucket) * 1000 / run.bucketMillis());
  }

  /** p95 of one request name; that of all requests for any other. */
  Series p95(String request) {
    double[] values = run.p95ByRequest().get(request);
    return values == null || values.length != run.buckets().size()
        ? percentile(Bucket::p95Ms)
        : new Series(middles(), values);
  }

  private long[] middles() {
    return run.buckets().stream()
        .mapToLong(bucket -> bucket.fromMillis() + run.bucketMillis() / 2)
        .toArray();
  }
}
