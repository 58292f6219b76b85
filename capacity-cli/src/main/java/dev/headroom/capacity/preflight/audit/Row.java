package dev.headroom.capacity.preflight.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Figures of the requests of one name, as {@code summary.json} has them. Times in milliseconds.
 *
 * @param figures every number of the row by its field
 */
record Row(String name, Map<String, Double> figures) {

  static final List<String> RISING =
      List.of("minMs", "p50Ms", "p75Ms", "p90Ms", "p95Ms", "p99Ms", "p999Ms", "maxMs");

  private static final List<String> REQUIRED =
      List.of(
          "count",
          "ok",
          "ko",
          "meanMs",
          "minMs",
          "maxMs",
          "p50Ms",
          "p75Ms",
          "p90Ms",
          "p95Ms",
          "p99Ms",
          "p999Ms",
          "throughputPerSecond");

  /**
   * @throws IllegalArgumentException naming the field that is missing
   */
  static Row of(JsonNode node) {
    String name = node.path("name").asString("");
    for (String field : REQUIRED) {
      // null says that it is not known
      if (!node.path(field).isNumber() && !node.path(field).isNull()) {
        throw new IllegalArgumentException(
            "the row of requests \"" + name + "\" has no number \"" + field + "\"");
      }
    }
    return new Row(
        name,
        node.properties().stream()
            .filter(field -> field.getValue().isNumber())
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, field -> field.getValue().asDouble())));
  }

  /** Whether all of these are known. */
  boolean knows(String... fields) {
    return figures.keySet().containsAll(List.of(fields));
  }

  double get(String field) {
    return figures.getOrDefault(field, 0.0);
  }

  boolean all() {
    return name.equals("all");
  }

  double count() {
    return get("count");
  }

  double ok() {
    return get("ok");
  }

  double ko() {
    return get("ko");
  }
}
