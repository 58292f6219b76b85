package dev.headroom.capacity.run;

import java.util.Map;

/**
 * One line of {@code metrics.jsonl}: what a part exposed at an instant.
 *
 * @param atMillis epoch milliseconds on the run's clock
 * @param part kind of part: {@code app}, {@code generator}, {@code redis}, …
 * @param instance which one of them, from 1
 * @param metric name with its unit as last word, e.g. {@code app.cpu.percent}
 */
public record MetricSample(
    long atMillis,
    String part,
    int instance,
    String metric,
    Map<String, String> labels,
    double value) {

  public MetricSample {
    labels = Map.copyOf(labels);
  }
}
