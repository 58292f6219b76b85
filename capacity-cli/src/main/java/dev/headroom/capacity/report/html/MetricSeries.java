package dev.headroom.capacity.report.html;

import dev.headroom.capacity.report.svg.Series;
import dev.headroom.capacity.run.MetricSample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was sampled during a run, a line over time for each metric and instance. */
record MetricSeries(Map<String, TreeMap<Integer, TreeMap<Long, Double>>> byMetric) {

  /** Labels of one metric are added up; samples from before and after the load are left out. */
  static MetricSeries of(List<MetricSample> samples, RunClock clock) {
    Map<String, TreeMap<Integer, TreeMap<Long, Double>>> byMetric = new HashMap<>();
    for (MetricSample sample : samples) {
      if (sample.atMillis() >= clock.axis().fromMillis()
          && sample.atMillis() <= clock.axis().toMillis()) {
        byMetric
            .computeIfAbsent(sample.metric(), metric -> new TreeMap<>())
            .computeIfAbsent(sample.instance(), instance -> new TreeMap<>())
            .merge(sample.atMillis(), sample.value(), Double::sum);
      }
    }
    return new MetricSeries(byMetric);
  }

  /** One line an instance; a single line, the highest at a time, if all see the same thing. */
  List<Series> lines(MetricKind kind) {
    List<Series> lines = lines(kind.metric());
    if (!kind.shared() || lines.size() < 2) {
      return lines;
    }
    TreeMap<Long, Double> highest = new TreeMap<>();
    byMetric
        .get(kind.metric())
        .values()
        .forEach(line -> line.forEach((at, value) -> highest.merge(at, value, Math::max)));
    return List.of(series(highest));
  }

  /** One line an instance; none where the metric was never sampled. */
  List<Series> lines(String metric) {
    return byMetric.getOrDefault(metric, new TreeMap<>()).values().stream()
        .map(MetricSeries::series)
        .toList();
  }

  private static Series series(TreeMap<Long, Double> line) {
    return new Series(
        line.keySet().stream().mapToLong(Long::longValue).toArray(),
        line.values().stream().mapToDouble(Double::doubleValue).toArray());
  }
}
