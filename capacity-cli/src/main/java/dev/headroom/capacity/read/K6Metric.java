package dev.headroom.capacity.read;

import dev.headroom.capacity.run.RequestNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One metric of a k6 summary, whichever of the three forms it has.
 *
 * @param name without its tags
 * @param tags what a submetric is restricted to, empty for the metric itself
 * @param values numbers by k6's names for them: {@code avg}, {@code p(95)}, {@code count}
 * @param thresholds whether each held, by its text
 */
record K6Metric(
    String name,
    Map<String, String> tags,
    Map<String, Double> values,
    Map<String, Boolean> thresholds) {

  private static final Pattern SUBMETRIC = Pattern.compile("([^{]*)\\{(.*)}", Pattern.DOTALL);
  private static final Pattern NEXT_TAG = Pattern.compile(",\\s*(?=[A-Za-z_][\\w.]*:)");
  private static final Pattern PERCENTILE = Pattern.compile("p\\((\\d+(?:\\.\\d+)?)\\)");

  /** Of a field of {@code metrics}, in the old form or that of handleSummary. */
  static K6Metric of(String key, JsonNode node) {
    boolean handled = node.path("values").isObject();
    Map<String, Boolean> thresholds = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : node.path("thresholds").properties()) {
      JsonNode said = entry.getValue();
      // The old form says whether it failed, that of handleSummary whether it held.
      if (said.isBoolean()) {
        thresholds.put(RequestNames.clean(entry.getKey()), !said.asBoolean());
      } else if (said.path("ok").isBoolean()) {
        thresholds.put(RequestNames.clean(entry.getKey()), said.path("ok").asBoolean());
      }
    }
    return of(RequestNames.clean(key), handled ? node.path("values") : node, thresholds);
  }

  /** Of an element of the machine-readable form's {@code results.metrics}. */
  static K6Metric ofMachine(JsonNode node) {
    return of(RequestNames.clean(node.path("name").asString("")), node.path("values"), Map.of());
  }

  private static K6Metric of(String key, JsonNode numbers, Map<String, Boolean> thresholds) {
    Matcher sub = SUBMETRIC.matcher(key);
    boolean restricted = sub.matches();
    Map<String, Double> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : numbers.properties()) {
      if (entry.getValue().isNumber()) {
        values.put(entry.getKey(), entry.getValue().asDouble());
      }
    }
    return new K6Metric(
        restricted ? sub.group(1) : key,
        restricted ? tags(sub.group(2)) : Map.of(),
        values,
        thresholds);
  }

  private static Map<String, String> tags(String text) {
    Map<String, String> tags = new TreeMap<>();
    for (String tag : NEXT_TAG.split(text)) {
      int colon = tag.indexOf(':');
      if (colon > 0) {
        tags.put(tag.substring(0, colon).strip(), unquoted(tag.substring(colon + 1).strip()));
      }
    }
    return tags;
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && "\"'".indexOf(text.charAt(0)) >= 0;
    return quoted && text.charAt(text.length() - 1) == text.charAt(0)
        ? text.substring(1, text.length() - 1)
        : text;
  }

  /** As k6 writes it. */
  String label() {
    if (tags.isEmpty()) {
      return name;
    }
    List<String> all = tags.entrySet().stream().map(e -> e.getKey() + ":" + e.getValue()).toList();
    return name + "{" + String.join(",", all) + "}";
  }

  double value(String... names) {
    for (String one : names) {
      Double value = values.get(one);
      if (value != null) {
        return value;
      }
    }
    return Double.NaN;
  }

  /** Of a rate: how often it was true; null where it is no rate. */
  @Nullable Long matches() {
    double value = value("passes", "matches");
    return Double.isNaN(value) ? null : Math.round(value);
  }

  /** Of a rate: of how many; null where it is no rate. */
  @Nullable Long total() {
    double total = value("total");
    double sum = Double.isNaN(total) ? value("passes") + value("fails") : total;
    return Double.isNaN(sum) ? null : Math.round(sum);
  }

  /** Percentiles in milliseconds by percent, the median as 50. */
  Map<Double, Double> percentiles() {
    Map<Double, Double> percentiles = new TreeMap<>();
    values.forEach(
        (key, value) -> {
          Matcher matcher = PERCENTILE.matcher(key);
          if (matcher.matches()) {
            percentiles.put(Double.parseDouble(matcher.group(1)), value);
          } else if (key.matches("p\\d{2}")) {
            percentiles.put(Double.parseDouble(key.substring(1)), value);
          } else if (key.equals("med")) {
            percentiles.put(50.0, value);
          }
        });
    return percentiles;
  }
}
