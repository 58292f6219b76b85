package dev.headroom.capacity.stack;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Predicate;

/** Sums and maxima over the lines of a scrape in Prometheus' text format, version 0.0.4. */
final class PrometheusText {
  /** By name, then by labels as written. */
  private final Map<String, Map<String, Double>> values = new HashMap<>();

  PrometheusText(String scrape) {
    scrape.lines().filter(line -> !line.startsWith("#")).forEach(this::keep);
  }

  private void keep(String line) {
    int labelsEnd = line.lastIndexOf('}');
    int space = line.indexOf(' ', Math.max(labelsEnd, 0));
    if (space < 0) {
      return;
    }
    String value = line.substring(space + 1).trim().split(" ")[0];
    int labels = line.indexOf('{');
    int nameEnd = labels < 0 || labels > space ? space : labels;
    try {
      values
          .computeIfAbsent(line.substring(0, nameEnd), name -> new TreeMap<>())
          .put(
              line.substring(nameEnd, space), Double.parseDouble(value.replace("Inf", "Infinity")));
    } catch (NumberFormatException notANumber) {
      // NaN parses; anything else is not a sample
    }
  }

  /** Every series of that name by its labels as written, sorted; none where there is none. */
  Map<String, Double> series(String name) {
    return values.getOrDefault(name, Map.of());
  }

  /** Sum over all series of that name whose labels, as written, pass; NaN where there is none. */
  double sum(String name, Predicate<String> labels) {
    return fold(name, labels, Double::sum);
  }

  double sum(String name) {
    return sum(name, any -> true);
  }

  /** The largest of all series of that name; NaN where there is none. */
  double max(String name) {
    return fold(name, any -> true, Math::max);
  }

  private double fold(String name, Predicate<String> labels, DoubleBinaryOperator both) {
    return series(name).entrySet().stream()
        .filter(series -> !series.getValue().isNaN() && labels.test(series.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .reduce(both)
        .orElse(Double.NaN);
  }
}
