package dev.headroom.capacity.report.html;

import dev.headroom.capacity.report.svg.Series;
import dev.headroom.capacity.run.MetricSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One metric's samples as lines over time. */
final class MetricSeries {
  private MetricSeries() {}

  /** One line an instance, labels added up; a single line, the highest at a time, if shared. */
  static List<Series> of(
      List<MetricSample> samples, String metric, boolean shared, RunClock clock) {
    Map<Integer, TreeMap<Long, Double>> byInstance = new TreeMap<>();
    for (MetricSample sample : samples) {
      boolean drawn =
          sample.metric().equals(metric)
              && sample.atMillis() >= clock.axis().fromMillis()
              && sample.atMillis() <= clock.axis().toMillis();
      if (drawn) {
        byInstance
            .computeIfAbsent(sample.instance(), instance -> new TreeMap<>())
            .merge(sample.atMillis(), sample.value(), Double::sum);
      }
    }
    if (shared && byInstance.size() > 1) {
      TreeMap<Long, Double> highest = new TreeMap<>();
      byInstance.values().forEach(line -> line.forEach((at, v) -> highest.merge(at, v, Math::max)));
      return List.of(series(highest));
    }
    List<Series> lines = new ArrayList<>();
    byInstance.values().forEach(line -> lines.add(series(line)));
    return lines;
  }

  private static Series series(TreeMap<Long, Double> line) {
    return new Series(
        line.keySet().stream().mapToLong(Long::longValue).toArray(),
        line.values().stream().mapToDouble(Double::doubleValue).toArray());
  }
}
