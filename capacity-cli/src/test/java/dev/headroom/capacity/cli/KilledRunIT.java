package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.run.RunManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The CLI is killed in the middle of the load. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledRunIT {
  @TempDir Path folder;

  @Test
  void no_child_survives_and_what_was_measured_is_still_shown() throws IOException {
    Path results = folder.resolve("results");
    Process cli = CliProcess.start(folder, "run", Scenarios.BRISK, "--out", results.toString());
    try {
      await("the load is on and counts")
          .atMost(Duration.ofMinutes(3))
          .until(() -> countedRequests(results) > 0);
    } finally {
      List<ProcessHandle> family = cli.toHandle().descendants().toList();
      assertThat(family).hasSizeGreaterThanOrEqualTo(5);
      cli.destroyForcibly();
      await("every child has ended")
          .atMost(Duration.ofSeconds(10))
          .until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
    }

    TestConsole console = new TestConsole();
    assertThat(console.run("report", results.toString()))
        .isIn(ExitCode.NO_VERDICT, ExitCode.NOT_MET);
    assertThat(console.out()).contains("enter");
    assertThat(results.resolve("report.html")).isNotEmptyFile();
    assertThat(LogDecodedApart.requests(results.resolve("injector-1/simulation.log"))).isNotEmpty();
  }

  private static long countedRequests(Path results) throws IOException {
    Path log = results.resolve("injector-1/simulation.log");
    if (!Files.exists(log) || !Files.exists(results.resolve(ManifestFile.NAME))) {
      return 0;
    }
    RunManifest manifest = ManifestFile.read(results);
    return LogDecodedApart.requests(log).stream()
        .filter(request -> manifest.window().contains(request.start()))
        .count();
  }
}
