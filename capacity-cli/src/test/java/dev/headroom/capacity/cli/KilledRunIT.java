package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
    Process cli =
        cli(
            "run",
            "baseline",
            "--scale",
            "0.2",
            "--time-scale",
            "0.05",
            "--out",
            results.toString());
    try {
      Path history = results.resolve("injector-1/history.jsonl.gz");
      await("the load is on")
          .atMost(Duration.ofMinutes(3))
          .until(() -> Files.exists(history) && Files.size(history) > 2_000);
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

  private Process cli(String... args) throws IOException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dheadroom.home=" + System.getProperty("headroom.home"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("cli.log").toFile())
        .start();
  }
}
