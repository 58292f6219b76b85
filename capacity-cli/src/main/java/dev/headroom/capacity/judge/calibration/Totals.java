package dev.headroom.capacity.judge.calibration;

import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Samples within a window, all instances of a part together. */
final class Totals {
  private final Map<String, Map<Integer, List<MetricSample>>> series = new HashMap<>();

  Totals(List<MetricSample> metrics, Window window) {
    metrics.stream()
        .filter(sample -> sample.labels().isEmpty() && Double.isFinite(sample.value()))
        .filter(sample -> sample.atMillis() >= window.fromMillis())
        .filter(sample -> sample.atMillis() < window.toMillis())
        .sorted(Comparator.comparingLong(MetricSample::atMillis))
        .forEach(
            sample ->
                series
                    .computeIfAbsent(sample.metric(), metric -> new TreeMap<>())
                    .computeIfAbsent(sample.instance(), instance -> new ArrayList<>())
                    .add(sample));
  }

  /** Mean level, instances added up; NaN where none was sampled. */
  double level(String metric) {
    return series.getOrDefault(metric, Map.of()).values().stream()
        .mapToDouble(
            samples -> samples.stream().mapToDouble(MetricSample::value).average().orElseThrow())
        .reduce(Double::sum)
        .orElse(Double.NaN);
  }

  /** Growth of a total a second, between its first and last sample; NaN below two samples. */
  double rate(String total) {
    return series.getOrDefault(total, Map.of()).values().stream()
        .mapToDouble(Totals::rate)
        .filter(Double::isFinite)
        .reduce(Double::sum)
        .orElse(Double.NaN);
  }

  /**
   * Cores that the app kept busy, as the system says where that was asked, else as the app says.
   */
  double appCores() {
    double told = rate("app.cpu.used.seconds");
    return Double.isNaN(told) ? rate("app.cpu.seconds") : told;
  }

  private static double rate(List<MetricSample> samples) {
    MetricSample first = samples.get(0);
    MetricSample last = samples.get(samples.size() - 1);
    double seconds = (last.atMillis() - first.atMillis()) / 1e3;
    return seconds > 0 ? (last.value() - first.value()) / seconds : Double.NaN;
  }
}
