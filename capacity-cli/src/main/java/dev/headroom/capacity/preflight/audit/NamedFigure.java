package dev.headroom.capacity.preflight.audit;

import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.slo.Aggregate;
import dev.headroom.capacity.slo.Measure;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.OfMetric;
import dev.headroom.capacity.slo.OfObserved;
import dev.headroom.capacity.stats.NearestRank;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** The figure that an objective names, where the summary or the samples have it. */
final class NamedFigure {

  private NamedFigure() {}

  static OptionalDouble of(Objective objective, Figures figures) {
    Measure measure = objective.measure();
    if (measure instanceof OfMetric metric) {
      return metric.aggregate().growth()
          ? OptionalDouble.empty()
          : sampled(metric, figures.metrics());
    }
    if (measure instanceof OfObserved observed) {
      return observed(observed, figures.summary().path("observed"));
    }
    boolean intended = measure instanceof Measure.ResponseTime time && time.fromIntended();
    List<Row> rows = intended ? figures.fromIntended() : figures.requests();
    return rows.stream()
        .filter(row -> row.name().equals(objective.of()) && row.count() > 0)
        .findFirst()
        .map(row -> requests(measure, row))
        .orElse(OptionalDouble.empty());
  }

  private static OptionalDouble requests(Measure measure, Row row) {
    if (measure instanceof Measure.SuccessRate) {
      return OptionalDouble.of(100 * row.ok() / row.count());
    }
    if (measure instanceof Measure.ErrorRate) {
      return OptionalDouble.of(100 * row.ko() / row.count());
    }
    if (measure instanceof Measure.Throughput) {
      return OptionalDouble.of(row.get("throughputPerSecond"));
    }
    String field =
        measure instanceof Measure.ResponseTime time ? field(time.aggregate()) + "Ms" : "";
    return row.figures().containsKey(field)
        ? OptionalDouble.of(row.get(field))
        : OptionalDouble.empty();
  }

  /** {@code p99.9} is {@code p999}; a growth has no field. */
  private static String field(Aggregate aggregate) {
    return aggregate.growth() ? "growth" : aggregate.text().replace(".", "");
  }

  private static OptionalDouble observed(OfObserved measure, JsonNode observed) {
    for (JsonNode one : observed) {
      JsonNode figure = one.path(field(measure.aggregate()));
      if (one.path("name").asString("").equals(measure.name()) && figure.isNumber()) {
        return OptionalDouble.of(figure.asDouble());
      }
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble sampled(OfMetric metric, List<MetricSample> samples) {
    double[] values =
        samples.stream()
            .filter(sample -> sample.metric().equals(metric.metric()))
            .mapToDouble(MetricSample::value)
            .filter(Double::isFinite)
            .toArray();
    if (values.length == 0) {
      return OptionalDouble.empty();
    }
    double percentile = metric.aggregate().percentile();
    if (percentile > 0) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      return OptionalDouble.of(sorted[(int) NearestRank.rank(percentile, sorted.length) - 1]);
    }
    return switch (metric.aggregate().text()) {
      case "mean" -> Arrays.stream(values).average();
      case "min" -> Arrays.stream(values).min();
      case "max" -> Arrays.stream(values).max();
      default -> OptionalDouble.of(values[values.length - 1]);
    };
  }
}
