package dev.headroom.capacity.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.capacity.slo.Availability;
import dev.headroom.capacity.slo.Objective;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{name: x, measure: success rate, window: 5 min, target: \"> 99 %\"}"
            + "|objective \"x\": within, window, slice and good belong to availability.",
        "{name: x, measure: availability, window: ± 5 min, target: \"> 99 %\"}"
            + "|\"window\" does not say around what.",
        "{name: x, measure: availability, window: of opening, target: \"> 99 %\"}"
            + "|\"window\" is \"\", which is no duration with its unit (ms, s, min, h).",
        "{name: x, measure: availability, window: 5 s, slice: 10 s, target: \"> 99 %\"}"
            + "|\"slice\" is longer than \"window\".",
        "{name: x, measure: availability, good: \"> 99 %\", target: \"> 99 %\"}"
            + "|\"good\" says what a good slice is.",
        "{name: x, measure: availability, slice: 10 s, good: \"> 99 ms\", target: \"> 99 %\"}"
            + "|objective \"x\": good \"> 99 ms\" has the wrong unit: it is measured in %.",
        "{name: x, measure: success rate, target: \"> 99 %\", warning: \"< 98 %\"}"
            + "|objective \"x\": warning \"< 98 %\" is no early one, where > 99 % is the target.",
      })
  void an_error_of_availability_or_warning_is_one_line_with_its_place(
      String objective, String message) {
    assertThatThrownBy(() -> read("- " + objective))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("objectives.yaml:2: " + message);
  }

  @Test
  void what_is_written_reads_back_as_it_was() throws IOException {
    List<Objective> objectives =
        read(
            """
            - {measure: availability, of: "hold*", within: 500 ms, target: ">= 99.5 %"}
            - {measure: availability, window: 5 min, target: "> 99 %", warning: "< 99.2 %"}
            - {measure: availability, window: ± 5 min of opening, target: "> 99 %"}
            - {measure: availability, window: 5 min, slice: 10 s, good: ">= 95 %", target: "> 90 %"}
            - {measure: success rate, target: "> 99 %", selector: 'http_requests{handler="/hold"}'}
            """);
    String written =
        new YAMLMapper()
            .writeValueAsString(
                Map.of("objectives", objectives.stream().map(ObjectiveYaml::write).toList()));
    Path file = Files.writeString(folder.resolve("again.yaml"), written);
    assertThat(ObjectiveYaml.read(file)).isEqualTo(objectives).hasSize(5);
    assertThat(((Availability) objectives.get(2).measure()).opening()).isTrue();
  }

  private List<Objective> read(String objectives) throws IOException {
    String text = "objectives:\n" + objectives.strip().indent(2);
    return ObjectiveYaml.read(Files.writeString(folder.resolve("objectives.yaml"), text));
  }
}
