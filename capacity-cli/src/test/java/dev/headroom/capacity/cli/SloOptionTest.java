package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.read.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SloOptionTest {
  @TempDir Path folder;

  private final TestConsole console = new TestConsole();

  /** The slowest of 100 requests took 1,503 ms. */
  @ParameterizedTest
  @CsvSource({"< 2 s, PASS, 0", "< 1503 ms, FAIL, 1"})
  void a_bare_log_gets_a_verdict(String target, String verdict, int exitCode) throws IOException {
    Path slo = slo("objectives: [{measure: response time max, target: \"" + target + "\"}]");
    assertThat(report(slo)).isEqualTo(exitCode);
    JsonNode summary = new JsonMapper().readTree(console.out());
    assertThat(summary.path("verdict").asString()).isEqualTo(verdict);
    assertThat(summary.path("objectives").path(0).path("measured").asInt()).isEqualTo(1503);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "objectives: []",
        "objectives: [{measure: sucess rate, target: \"> 99 %\"}]",
        "objectives: [{measure: success rate, target: \"> 99 ms\"}]",
        "objectives: [{measure: success rate, traget: \"> 99 %\"}]",
        "objectives: {",
        "- 1"
      })
  void a_bad_file_ends_with_2_in_one_line_and_writes_nothing(String text) throws IOException {
    Path slo = slo(text);
    assertThat(report(slo)).isEqualTo(ExitCode.USAGE);
    assertThat(console.err().strip().lines()).hasSize(1);
    assertThat(console.err()).contains("slo.yaml").contains("Write: ");
    assertThat(console.out()).isEmpty();
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_missing_file_stops_a_run_before_anything_starts() {
    Path missing = folder.resolve("nowhere.yaml");
    String out = folder.resolve("out").toString();
    assertThat(console.run("run", "baseline", "--slo", missing.toString(), "--out", out))
        .isEqualTo(ExitCode.USAGE);
    assertThat(console.err()).contains("nowhere.yaml").contains("no such file");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_runs_own_objectives_are_replaced_before_arithmetic_looks_at_them() throws IOException {
    Path slo = slo("objectives: [{measure: success rate, of: nobody, target: \"> 99 %\"}]");
    assertThat(console.run("run", "baseline", "--slo", slo.toString(), "--dry-run"))
        .isEqualTo(ExitCode.NOT_MET);
    assertThat(console.out()).contains("nobody").doesNotContain("CPU of the app");
  }

  private int report(Path slo) {
    return console.run(
        "report",
        Vectors.log("3.15.1/gap-percentile-bug").toString(),
        "--slo",
        slo.toString(),
        "--out",
        folder.resolve("out").toString(),
        "--json");
  }

  private Path slo(String text) throws IOException {
    return Files.writeString(folder.resolve("slo.yaml"), text);
  }
}
