package dev.headroom.capacity.judge.critical;

import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.stats.Trend;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One metric over time, instances added up. */
final class Series {
  private static final int LEAST = 5;

  private Series() {}

  static TreeMap<Long, Double> of(List<MetricSample> metrics, String metric, Window window) {
    TreeMap<Long, Double> series = new TreeMap<>();
    metrics.stream()
        .filter(sample -> sample.metric().equals(metric) && Double.isFinite(sample.value()))
        .filter(sample -> sample.labels().isEmpty())
        .filter(sample -> sample.atMillis() >= window.fromMillis())
        .filter(sample -> sample.atMillis() < window.toMillis())
        .sorted(Comparator.comparingLong(MetricSample::atMillis))
        .forEach(sample -> series.merge(sample.atMillis(), sample.value(), Double::sum));
    return series;
  }

  /** By how much it grows a second; null with fewer than five samples. */
  static @Nullable Trend perSecond(TreeMap<Long, Double> series) {
    if (series.size() < LEAST) {
      return null;
    }
    long first = series.firstKey();
    return Trend.of(
        series.keySet().stream().mapToDouble(at -> (at - first) / 1e3).toArray(),
        series.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  /**
   * By how much {@code y} grows with each of {@code x}, where both were sampled at the same time.
   */
  static @Nullable Trend per(TreeMap<Long, Double> x, TreeMap<Long, Double> y) {
    TreeMap<Double, Double> together = new TreeMap<>();
    x.forEach(
        (at, value) -> {
          Double other = y.get(at);
          if (other != null) {
            together.put(value, other);
          }
        });
    return together.size() < LEAST
        ? null
        : Trend.of(
            together.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
            together.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  static double mean(TreeMap<Long, Double> series) {
    return series.values().stream().mapToDouble(v -> v).average().orElse(Double.NaN);
  }

  static double max(TreeMap<Long, Double> series) {
    return series.values().stream().mapToDouble(v -> v).max().orElse(Double.NaN);
  }
}
