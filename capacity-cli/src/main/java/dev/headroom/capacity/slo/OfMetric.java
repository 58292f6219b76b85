package dev.headroom.capacity.slo;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Samples of a metric within the window, all instances together.
 *
 * @param metric its name; the last word is its unit
 */
public record OfMetric(String metric, Aggregate aggregate) implements Measure {

  @Override
  public String unit() {
    return aggregate.unit(unitOf(metric));
  }

  /** What the last word of a name says. */
  static String unitOf(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "percent" -> "%";
      case "millis" -> "ms";
      case "perSecond" -> "/s";
      default -> name.endsWith("MiB") ? "MiB" : "";
    };
  }

  @Override
  public String text() {
    return metric + " " + aggregate.text();
  }

  @Override
  public boolean isGrowth() {
    return aggregate.growth();
  }

  @Override
  public Reading read(Evidence evidence, String of) {
    List<MetricSample> samples =
        evidence.metrics().stream()
            .filter(sample -> sample.metric().equals(metric) && Double.isFinite(sample.value()))
            .toList();
    if (samples.isEmpty()) {
      return Reading.unknown(Message.of("no sample of {0} was taken", metric), 0);
    }
    return aggregate.growth()
        ? Reading.growth(blocks -> levels(samples, evidence.window(), blocks), samples.size())
        : aggregate.of(values(samples, null, 0, 0));
  }

  private double[] levels(List<MetricSample> samples, Window window, int blocks) {
    double[] levels = new double[blocks];
    for (int block = 0; block < blocks; block++) {
      double[] values = values(samples, window, block, blocks);
      Double level = values.length == 0 ? null : aggregate.of(values).value();
      levels[block] = level == null ? Double.NaN : level;
    }
    return levels;
  }

  private static double[] values(
      List<MetricSample> samples, @Nullable Window window, int block, int blocks) {
    return samples.stream()
        .filter(s -> window == null || window.block(s.atMillis(), blocks) == block)
        .mapToDouble(MetricSample::value)
        .toArray();
  }
}
