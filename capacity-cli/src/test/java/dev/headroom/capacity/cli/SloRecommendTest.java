package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.read.LogWriter;
import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RunManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SloRecommendTest {
  private static final long START = 1_800_000_000_000L;

  @TempDir Path folder;

  private final TestConsole console = new TestConsole();

  @Test
  void what_it_writes_is_what_report_judges_by() throws IOException {
    Path log = log();
    Path slo = folder.resolve("slo.yaml");
    assertThat(console.run("slo", "recommend", log.toString(), "--out", slo.toString())).isZero();
    assertThat(console.out()).contains("Availability").contains("hold, p99").contains("< 60 ms");
    String out = folder.resolve("report").toString();
    assertThat(
            new TestConsole()
                .run("report", log.toString(), "--slo", slo.toString(), "--out", out, "--json"))
        .isEqualTo(ExitCode.OK);
  }

  @Test
  void standard_output_is_the_file_and_standard_error_the_table() throws IOException {
    assertThat(console.run("slo", "recommend", log().toString())).isZero();
    assertThat(console.out()).startsWith("# What ").contains("\nobjectives:\n");
    assertThat(console.err()).contains("95 % sure").contains("No recommendation for");
  }

  @Test
  void as_json_each_has_its_figures() throws IOException {
    assertThat(console.run("slo", "recommend", log().toString(), "--json")).isZero();
    JsonNode json = new JsonMapper().readTree(console.out());
    assertThat(json.path("recommendations").path(0).propertyNames())
        .contains("name", "target", "measured", "bound", "confidence", "roomPercent", "why");
    assertThat(json.path("refused")).isNotEmpty();
  }

  @Test
  void a_scaled_run_supports_nothing() throws IOException {
    Path run = run(0.1, RunManifest.Outcome.FINISHED);
    assertThat(console.run("slo", "recommend", run.toString())).isEqualTo(ExitCode.NO_VERDICT);
    assertThat(console.err()).contains("No recommendation").contains("another scale");
    assertThat(console.out()).isEmpty();
  }

  @Test
  void a_failed_run_supports_nothing_and_neither_does_a_good_one_beside_it() throws IOException {
    Path run = run(1, RunManifest.Outcome.FAILED);
    Path slo = folder.resolve("slo.yaml");
    assertThat(
            console.run(
                "slo", "recommend", log().toString(), run.toString(), "--out", slo.toString()))
        .isEqualTo(ExitCode.NO_VERDICT);
    assertThat(console.err()).contains("no valid measurement");
    assertThat(slo).doesNotExist();
  }

  @Test
  void what_is_not_there_ends_with_2() {
    assertThat(console.run("slo", "recommend", folder.resolve("nowhere").toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(console.err()).contains("nowhere");
  }

  private Path log() throws IOException {
    Path log = folder.resolve("simulation.log");
    write(log);
    return log;
  }

  private static void write(Path log) throws IOException {
    LogWriter writer = new LogWriter("3.15.1", START);
    for (int i = 0; i < 2_000; i++) {
      writer.request("enter", 10 * i, 10 * i + 20, true, "");
      writer.request("hold", 10 * i, 10 * i + 50, true, "");
    }
    writer.writeTo(log);
  }

  private Path run(double scale, RunManifest.Outcome outcome) throws IOException {
    Path run = Files.createDirectories(folder.resolve("run"));
    Files.createDirectories(run.resolve("injector-1"));
    write(run.resolve("injector-1/simulation.log"));
    ManifestFile.write(
        run,
        new RunManifest(
            1,
            "made-up",
            "Made up",
            scale,
            1,
            "closed",
            List.of(new Phase("steady", Duration.ofSeconds(20), 10, 10, true)),
            START,
            START + 20_000,
            START,
            START + 20_000,
            outcome,
            outcome == RunManifest.Outcome.FAILED ? "the stack broke" : null,
            "capacity-cli run made-up",
            1,
            null,
            Map.of(),
            Map.of(),
            Map.of(),
            1,
            1,
            0,
            null,
            null,
            null));
    return run;
  }
}
