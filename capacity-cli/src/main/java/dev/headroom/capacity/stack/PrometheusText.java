package dev.headroom.capacity.stack;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Predicate;

/** Sums and maxima over the lines of a scrape in Prometheus' text format, version 0.0.4. */
final class PrometheusText {
  private final Map<String, Double> values = new HashMap<>();

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
    try {
      values.put(line.substring(0, space), Double.parseDouble(value.replace("Inf", "Infinity")));
    } catch (NumberFormatException notANumber) {
      // NaN parses; anything else is not a sample
    }
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
    double folded = Double.NaN;
    for (Map.Entry<String, Double> series : values.entrySet()) {
      String key = series.getKey();
      boolean named =
          key.startsWith(name)
              && (key.length() == name.length() || key.charAt(name.length()) == '{');
      if (named && !series.getValue().isNaN() && labels.test(key.substring(name.length()))) {
        folded =
            Double.isNaN(folded)
                ? series.getValue()
                : both.applyAsDouble(folded, series.getValue());
      }
    }
    return folded;
  }
}
