package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.read.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What summary.json says of all answers, held against figures of an independent decoder. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VectorSummaryTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3.12.0",
        "3.13.5",
        "3.15.1/mix",
        "3.15.1/truncated",
        "3.15.1/corrupted-header",
        "3.15.1/gap-percentile-bug",
        "made/mix-3.9.5",
        "made/names-3.15.1",
        "made/oversize-3.15.1",
        "made/none-3.15.1"
      })
  void every_figure_of_requests_and_groups_is_exact(String vector) throws IOException {
    JsonNode summary = JSON.readTree(SummaryJson.of(Judge.judge(Vectors.log(vector))));

    Map<String, String> figures = new TreeMap<>();
    summary.path("requests").forEach(row -> figures.put(name("R / ", row), figures(row)));
    summary.path("groups").forEach(row -> figures.put("G / " + text(row), figures(row)));
    if (summary.path("requests").path(0).path("count").asLong() == 0) {
      figures.remove("R / ALL");
    }

    assertThat(figures).isEqualTo(exact(vector));
  }

  private static String name(String kind, JsonNode row) {
    return kind + (text(row).equals("all") ? "ALL" : text(row));
  }

  private static String text(JsonNode row) {
    return row.path("name").asString();
  }

  private static String figures(JsonNode row) {
    boolean same = row.path("withFailures").isNull();
    JsonNode times = same ? row : row.path("withFailures");
    return "%d %d %d, %d to %d, mean %d, %d %d %d %d"
        .formatted(
            row.path("count").asLong(),
            row.path("ok").asLong(),
            row.path("ko").asLong(),
            times.path("minMs").asLong(),
            times.path("maxMs").asLong(),
            Math.round(times.path("meanMs").asDouble()),
            times.path("p50Ms").asLong(),
            times.path("p75Ms").asLong(),
            times.path("p95Ms").asLong(),
            times.path("p99Ms").asLong());
  }

  private static Map<String, String> exact(String vector) throws IOException {
    Map<String, String> exact = new TreeMap<>();
    JSON.readTree(Files.readAllBytes(Vectors.exact(vector)))
        .properties()
        .forEach(
            entry -> {
              JsonNode row = entry.getValue();
              exact.put(
                  entry.getKey(),
                  "%d %d %d, %d to %d, mean %d, %d %d %d %d"
                      .formatted(
                          row.path("total").asLong(),
                          row.path("ok").asLong(),
                          row.path("ko").asLong(),
                          row.path("min").asLong(),
                          row.path("max").asLong(),
                          row.path("mean").asLong(),
                          row.path("p50").asLong(),
                          row.path("p75").asLong(),
                          row.path("p95").asLong(),
                          row.path("p99").asLong()));
            });
    return exact;
  }
}
