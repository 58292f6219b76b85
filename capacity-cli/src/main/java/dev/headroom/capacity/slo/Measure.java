package dev.headroom.capacity.slo;

import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.stats.DurationCounts;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.List;

/** What an objective looks at, and how that becomes one number. */
public sealed interface Measure {

  /** Of what is measured: {@code ms}, {@code %}, {@code /s}, {@code MiB} or empty. */
  String unit();

  /** As an objective writes it. */
  String text();

  /** A figure of the requests of one name, or of all. */
  sealed interface OfRequests extends Measure {
    Reading read(RequestFigures figures, DurationCounts okDurations);
  }

  /** {@code success rate}, in percent. */
  record SuccessRate() implements OfRequests {
    @Override
    public String unit() {
      return "%";
    }

    @Override
    public String text() {
      return "success rate";
    }

    @Override
    public Reading read(RequestFigures figures, DurationCounts okDurations) {
      return Reading.of(100.0 * figures.ok() / figures.count(), figures.count());
    }
  }

  /** {@code error rate}, in percent. */
  record ErrorRate() implements OfRequests {
    @Override
    public String unit() {
      return "%";
    }

    @Override
    public String text() {
      return "error rate";
    }

    @Override
    public Reading read(RequestFigures figures, DurationCounts okDurations) {
      return Reading.of(100.0 * figures.ko() / figures.count(), figures.count());
    }
  }

  /** {@code throughput}, requests a second, failed ones too. */
  record Throughput() implements OfRequests {
    @Override
    public String unit() {
      return "/s";
    }

    @Override
    public String text() {
      return "throughput";
    }

    @Override
    public Reading read(RequestFigures figures, DurationCounts okDurations) {
      return Reading.of(figures.throughputPerSecond(), figures.count());
    }
  }

  /** {@code response time p95}, or mean, min, max; of the OK requests. */
  record ResponseTime(Aggregate aggregate) implements OfRequests {
    @Override
    public String unit() {
      return "ms";
    }

    @Override
    public String text() {
      return "response time " + aggregate.text();
    }

    @Override
    public Reading read(RequestFigures figures, DurationCounts okDurations) {
      return aggregate.of(okDurations);
    }
  }

  /**
   * Samples of a metric within the window, all instances together.
   *
   * @param metric its name; the last word is its unit
   */
  record OfMetric(String metric, Aggregate aggregate) implements Measure {
    @Override
    public String unit() {
      return switch (metric.substring(metric.lastIndexOf('.') + 1)) {
        case "percent" -> "%";
        case "millis" -> "ms";
        case "perSecond" -> "/s";
        default -> metric.endsWith("MiB") ? "MiB" : "";
      };
    }

    @Override
    public String text() {
      return metric + " " + aggregate.text();
    }

    Reading read(List<MetricSample> samples) {
      double[] values =
          samples.stream()
              .filter(sample -> sample.metric().equals(metric))
              .mapToDouble(MetricSample::value)
              .filter(Double::isFinite)
              .toArray();
      return values.length == 0
          ? Reading.unknown("no sample of " + metric + " was taken", 0)
          : aggregate.of(values);
    }
  }
}
