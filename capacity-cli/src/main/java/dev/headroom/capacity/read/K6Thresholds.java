package dev.headroom.capacity.read;

import dev.headroom.capacity.run.RunSummary.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What k6 judged itself. Its language (k6 1.8, {@code metrics/thresholds_parser.go}):
 *
 * <pre>
 * threshold = aggregate operator number
 * aggregate = "count" | "rate" | "value" | "avg" | "min" | "med" | "max" | "p(" number ")"
 * operator  = "&gt;" | "&gt;=" | "&lt;" | "&lt;=" | "==" | "===" | "!="
 * </pre>
 */
final class K6Thresholds {

  private static final Pattern GRAMMAR =
      Pattern.compile(
          "\\s*(count|rate|value|avg|min|med|max|p\\(\\s*[\\d.]+\\s*\\))\\s*"
              + "(>=|<=|>|<|===|==|!=)\\s*(-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?)\\s*");

  private K6Thresholds() {}

  /** In the order of the metrics' names. */
  static List<Threshold> of(List<K6Metric> metrics) {
    List<Threshold> found = new ArrayList<>();
    for (K6Metric metric : metrics) {
      for (Map.Entry<String, Boolean> said : metric.thresholds().entrySet()) {
        Matcher matcher = GRAMMAR.matcher(said.getKey());
        if (matcher.matches()) {
          found.add(threshold(metric, matcher, said.getValue()));
        }
      }
    }
    return found;
  }

  private static Threshold threshold(K6Metric metric, Matcher text, boolean ok) {
    String aggregate = text.group(1).replace(" ", "");
    Long matches = metric.matches();
    boolean share = matches != null && aggregate.equals("rate");
    boolean time = !metric.percentiles().isEmpty();
    double measured = measured(metric, aggregate);
    double factor = share ? 100 : 1;
    return new Threshold(
        metric.label(),
        aggregate,
        text.group(2).startsWith("==") ? "=" : text.group(2),
        Double.parseDouble(text.group(3)) * factor,
        share ? "%" : time && isTime(metric.name()) && !aggregate.equals("count") ? "ms" : "",
        Double.isNaN(measured) ? null : measured * factor,
        ok);
  }

  private static double measured(K6Metric metric, String aggregate) {
    if (aggregate.startsWith("p(")) {
      double percent = Double.parseDouble(aggregate.substring(2, aggregate.length() - 1));
      return metric.percentiles().getOrDefault(percent, Double.NaN);
    }
    return aggregate.equals("rate") ? metric.value("rate", "value") : metric.value(aggregate);
  }

  /** Trends of k6's own are times; of a custom one nobody knows. */
  private static boolean isTime(String metric) {
    return metric.matches("(http_req|grpc_req|ws|browser|iteration|group)_.*");
  }
}
