package dev.headroom.capacity.judge.capacity;

import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * What was sampled of the parts, by metric and instance, in order of time; samples with labels are
 * left out.
 */
public final class Samples {

  /** Longer without a sample, and nothing is said of the time between. */
  private static final long LONGEST_GAP_MS = 30_000;

  private final Map<String, Map<Integer, List<MetricSample>>> series = new HashMap<>();

  public Samples(List<MetricSample> metrics) {
    metrics.stream()
        .filter(sample -> sample.labels().isEmpty() && Double.isFinite(sample.value()))
        .sorted(Comparator.comparingLong(MetricSample::atMillis))
        .forEach(
            sample ->
                series
                    .computeIfAbsent(sample.metric(), metric -> new TreeMap<>())
                    .computeIfAbsent(sample.instance(), instance -> new ArrayList<>())
                    .add(sample));
  }

  public boolean isEmpty() {
    return series.isEmpty();
  }

  public boolean has(String metric) {
    return series.containsKey(metric);
  }

  /** How many instances were sampled. */
  public int instances(String metric) {
    return instancesOf(metric).size();
  }

  private Map<Integer, List<MetricSample>> instancesOf(String metric) {
    return series.getOrDefault(metric, Map.of());
  }

  /** The mean level within a window, instances added up; NaN where none was sampled. */
  public double level(String metric, Window window) {
    return instancesOf(metric).values().stream()
        .mapToDouble(samples -> mean(samples, window))
        .filter(Double::isFinite)
        .reduce(Double::sum)
        .orElse(Double.NaN);
  }

  /** The mean level of the instance where it is highest; NaN where none was sampled. */
  public double highestLevel(String metric, Window window) {
    return instancesOf(metric).values().stream()
        .mapToDouble(samples -> mean(samples, window))
        .filter(Double::isFinite)
        .max()
        .orElse(Double.NaN);
  }

  /** The mean level within a window of each instance that was sampled, by its number. */
  public Map<Integer, Double> levels(String metric, Window window) {
    return each(metric, samples -> mean(samples, window));
  }

  /** The growth a second within a window of each instance that was sampled, by its number. */
  public Map<Integer, Double> rates(String total, Window window) {
    double seconds = (window.toMillis() - window.fromMillis()) / 1_000.0;
    return each(total, samples -> growth(samples, window) / seconds);
  }

  private Map<Integer, Double> each(String metric, ToDoubleFunction<List<MetricSample>> figure) {
    Map<Integer, Double> each = new TreeMap<>();
    instancesOf(metric)
        .forEach(
            (instance, samples) -> {
              double value = figure.applyAsDouble(samples);
              if (Double.isFinite(value)) {
                each.put(instance, value);
              }
            });
    return each;
  }

  /**
   * The samples within a window in order of time, instances of one round added up: what a sampling
   * error is taken from.
   */
  public double[] series(String metric, Window window) {
    Map<Long, Double> rounds = new TreeMap<>();
    instancesOf(metric)
        .values()
        .forEach(
            samples ->
                within(samples, window)
                    .forEach(
                        sample -> rounds.merge(sample.atMillis(), sample.value(), Double::sum)));
    return rounds.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The highest single sample within a window; NaN where there is none. */
  public double peak(String metric, Window window) {
    return instancesOf(metric).values().stream()
        .flatMap(samples -> within(samples, window).stream())
        .mapToDouble(MetricSample::value)
        .max()
        .orElse(Double.NaN);
  }

  /** How many of them were taken before. */
  private static int before(List<MetricSample> samples, long atMillis) {
    int low = 0;
    int high = samples.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (samples.get(middle).atMillis() < atMillis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static List<MetricSample> within(List<MetricSample> samples, Window window) {
    return samples.subList(
        before(samples, window.fromMillis()), before(samples, window.toMillis()));
  }

  private static double mean(List<MetricSample> samples, Window window) {
    return within(samples, window).stream()
        .mapToDouble(MetricSample::value)
        .average()
        .orElse(Double.NaN);
  }

  /**
   * By how much a total grew within a window, instances added up; between samples it is taken to
   * grow evenly, and a total that falls began anew. NaN where it was not sampled over it.
   */
  public double growth(String total, Window window) {
    return instancesOf(total).values().stream()
        .mapToDouble(samples -> growth(samples, window))
        .filter(Double::isFinite)
        .reduce(Double::sum)
        .orElse(Double.NaN);
  }

  private static double growth(List<MetricSample> samples, Window window) {
    double grown = 0;
    long covered = 0;
    int first = Math.max(1, before(samples, window.fromMillis()));
    for (int i = first; i < samples.size(); i++) {
      if (samples.get(i - 1).atMillis() >= window.toMillis()) {
        break;
      }
      long from = samples.get(i - 1).atMillis();
      long to = samples.get(i).atMillis();
      long inside = Math.min(to, window.toMillis()) - Math.max(from, window.fromMillis());
      if (inside > 0 && to - from <= LONGEST_GAP_MS) {
        double more = samples.get(i).value() - samples.get(i - 1).value();
        grown += (more < 0 ? samples.get(i).value() : more) * inside / (to - from);
        covered += inside;
      }
    }
    long length = window.toMillis() - window.fromMillis();
    return covered * 2 < length || covered == 0 ? Double.NaN : grown * length / covered;
  }

  /** The growth of a total a second. */
  public double rate(String total, Window window) {
    return window.fromMillis() == window.toMillis()
        ? Double.NaN
        : growth(total, window) * 1_000 / (window.toMillis() - window.fromMillis());
  }
}
