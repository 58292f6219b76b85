package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.run.LostPart;
import dev.headroom.capacity.run.RunManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A part is killed in the middle of the load, behind the run's back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LostPartIT {
  @TempDir Path folder;

  @Test
  void a_generator_lost_of_two_leaves_no_verdict_and_what_both_measured() throws Exception {
    Path results =
        killDuringLoad(arguments -> says(arguments, "--injector", "2"), ExitCode.NO_VERDICT);

    assertThat(lostPart(results).name()).isEqualTo("generator-2");
    assertThat(lostPart(results).evidence()).contains("137");
    JsonNode summary = new JsonMapper().readTree(Files.readString(results.resolve("summary.json")));
    assertThat(summary.get("verdict").asString()).isEqualTo("INVALID");
    assertThat(summary.toString()).contains("generator-2");
    for (String injector : new String[] {"injector-1", "injector-2"}) {
      assertThat(LogDecodedApart.requests(results.resolve(injector + "/simulation.log")))
          .isNotEmpty();
    }
    assertThat(Histories.operations(results))
        .extracting(operation -> operation.get("injector").asInt())
        .contains(1, 2);
  }

  @Test
  void an_app_that_dies_under_the_load_has_failed_its_objectives() throws Exception {
    Path results =
        killDuringLoad(
            arguments ->
                Arrays.stream(arguments)
                    .anyMatch(word -> word.startsWith("--management.server.port")),
            ExitCode.NOT_MET);

    assertThat(lostPart(results).name()).isEqualTo("app-1");
    assertThat(lostPart(results).underTest()).isTrue();
    JsonNode summary = new JsonMapper().readTree(Files.readString(results.resolve("summary.json")));
    assertThat(summary.get("verdict").asString()).isEqualTo("FAIL");
    assertThat(summary.get("reasons").toString()).contains("app-1");
  }

  private Path killDuringLoad(Predicate<String[]> victim, int exitCode) throws Exception {
    Path results = folder.resolve("results");
    Process cli =
        CliProcess.start(
            folder, "run", Scenarios.BRISK, "--injectors", "2", "--out", results.toString());
    try {
      await("the load is on and counts")
          .atMost(Duration.ofMinutes(3))
          .until(() -> countedRequests(results) > 0);
      cli.descendants()
          .filter(process -> process.info().arguments().filter(victim).isPresent())
          .forEach(ProcessHandle::destroyForcibly);
      assertThat(cli.waitFor(60, TimeUnit.SECONDS)).as("the run ends by itself").isTrue();
    } finally {
      cli.destroyForcibly();
    }
    assertThat(cli.exitValue()).as(Files.readString(folder.resolve("cli.log"))).isEqualTo(exitCode);
    return results;
  }

  private static boolean says(String[] arguments, String option, String value) {
    int at = Arrays.asList(arguments).indexOf(option);
    return at >= 0 && at + 1 < arguments.length && arguments[at + 1].equals(value);
  }

  private static LostPart lostPart(Path results) {
    return Objects.requireNonNull(ManifestFile.read(results).lostPart());
  }

  private static long countedRequests(Path results) throws IOException {
    Path log = results.resolve("injector-2/simulation.log");
    if (!Files.exists(log) || !Files.exists(results.resolve(ManifestFile.NAME))) {
      return 0;
    }
    RunManifest manifest = ManifestFile.read(results);
    return LogDecodedApart.requests(log).stream()
        .filter(request -> manifest.window().contains(request.start()))
        .count();
  }
}
