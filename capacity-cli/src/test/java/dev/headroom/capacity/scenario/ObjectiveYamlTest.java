package dev.headroom.capacity.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.capacity.slo.Objective;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ObjectiveYamlTest {

  @TempDir Path folder;

  @Test
  void an_objective_looks_at_requests_metrics_or_what_was_observed() throws IOException {
    assertThat(
            read(
                """
                - {measure: response time from intended start p95, of: enter, target: "< 1 s"}
                - {measure: response time p95 growth, target: "< 10 %"}
                - {metric: app.heap.afterCollection.percent, aggregate: growth, target: "< 10 %"}
                - {observed: stream.gap.millis, aggregate: p99, target: "< 6 s", critical: "> 10 s"}
                - {observed: stream.lost, aggregate: sum, target: "0"}
                """))
        .extracting(objective -> objective.measure().text() + " " + objective.measure().unit())
        .containsExactly(
            "response time from intended start p95 ms",
            "response time p95 growth %",
            "app.heap.afterCollection.percent growth %",
            "stream.gap.millis p99 ms",
            "stream.lost sum ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{measure: throughput, observed: stream.lost, target: \"0\"}"
            + "|an objective needs one of \"measure\", \"metric\" and \"observed\".",
        "{name: x, observed: stream.lost, aggregate: total, target: \"0\"}"
            + "|objective \"x\": aggregate \"total\" is not known.",
        "{name: x, metric: app.cpu.percent, aggregate: sum, target: \"0\"}"
            + "|objective \"x\": aggregate \"sum\" is not known.",
        "{name: x, measure: response time from intended start, target: \"< 1 s\"}"
            + "|objective \"x\": measure \"response time from intended start\" is not known.",
        "{name: x, metric: app.heap.usedMiB, aggregate: growth, target: \"< 10 MiB\"}"
            + "|objective \"x\": target \"< 10 MiB\" has the wrong unit: it is measured in %.",
      })
  void an_error_is_one_line_with_its_place(String objective, String message) {
    assertThatThrownBy(() -> read("- " + objective))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("objectives.yaml:2: " + message);
  }

  private List<Objective> read(String objectives) throws IOException {
    String text = "objectives:\n" + objectives.strip().indent(2);
    return ObjectiveYaml.read(Files.writeString(folder.resolve("objectives.yaml"), text));
  }
}
