package dev.headroom.capacity.figures;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An experiment as it went: the program as users run it, in a process of its own, against a server
 * in this one.
 *
 * @param exitCode of the program
 * @param said on its outputs
 * @param headline why, in its first words
 * @param machineShort whether the machine itself was short of CPU while it counted
 */
record Trial(
    Experiment experiment,
    int exitCode,
    String said,
    String verdict,
    String headline,
    boolean machineShort) {

  static final int OK = 0;
  static final int NOT_MET = 1;
  static final int NO_VERDICT = 3;

  private static final JsonMapper JSON = new JsonMapper();
  private static final String GENERATOR = "dev.headroom.load.LoadGenerator";
  private static final double FULL_PERCENT = 85;
  private static final double FULL_SECOND_PERCENT = 97;
  private static final double STOLEN_PERCENT = 5;

  /** Runs it in a folder of its own. */
  static Trial of(Experiment experiment, Path folder) throws Exception {
    Files.createDirectories(folder);
    Path results = folder.resolve("results");
    Path said = folder.resolve("cli.log");
    Random random = new Random(experiment.seed());
    try (QuickServer server = new QuickServer(experiment.delayMillis(), experiment.brokenOneIn())) {
      Process cli = start(experiment, folder, results, server.url(), random);
      try {
        await("the load begins, or nothing does")
            .atMost(Duration.ofMinutes(3))
            .until(() -> !cli.isAlive() || Files.exists(results.resolve("run.json")));
        List<Process> starving = starve(experiment, cli, random);
        try {
          if (!cli.waitFor(5, TimeUnit.MINUTES)) {
            throw new IOException(experiment.name() + " does not end: " + Files.readString(said));
          }
        } finally {
          starving.forEach(Process::destroy);
        }
      } finally {
        cli.descendants().forEach(ProcessHandle::destroyForcibly);
        cli.destroyForcibly();
      }
      return seen(experiment, cli.exitValue(), Files.readString(said), results);
    }
  }

  private static Process start(
      Experiment experiment, Path folder, Path results, String target, Random random)
      throws IOException {
    Path scenario = Files.writeString(folder.resolve("experiment.yaml"), experiment.scenario());
    ProcessBuilder cli =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dheadroom.home=" + System.getProperty("headroom.home"),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.headroom.capacity.cli.Main",
                "run",
                scenario.toString(),
                "--target",
                target,
                "--out",
                results.toString(),
                "--quiet")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("cli.log").toFile());
    cli.environment().putAll(experiment.starvation().environment(random));
    return cli.start();
  }

  private static List<Process> starve(Experiment experiment, Process cli, Random random)
      throws IOException {
    List<Process> starving = new ArrayList<>();
    for (ProcessHandle child : cli.descendants().toList()) {
      if (child.info().commandLine().orElse("").contains(GENERATOR)) {
        experiment.starvation().begin(child.pid(), random).ifPresent(starving::add);
      }
    }
    return starving;
  }

  private static Trial seen(Experiment experiment, int exitCode, String said, Path results)
      throws IOException {
    Path file = results.resolve("summary.json");
    if (!Files.exists(file)) {
      return new Trial(experiment, exitCode, said, "none", said, false);
    }
    JsonNode summary = JSON.readTree(Files.readString(file));
    String headline = said.lines().findFirst().orElse("").strip();
    return new Trial(
        experiment,
        exitCode,
        said,
        summary.get("verdict").asString(),
        headline,
        machineShort(results, summary));
  }

  private static boolean machineShort(Path results, JsonNode summary) throws IOException {
    long from = summary.get("measuredFrom").asLong();
    long to = summary.get("measuredTo").asLong();
    double busy = 0;
    double busiest = 0;
    double stolen = 0;
    int samples = 0;
    for (String line : Files.readAllLines(results.resolve("metrics.jsonl"))) {
      JsonNode sample = JSON.readTree(line);
      long at = sample.get("time").asLong();
      double value = sample.get("value").asDouble();
      if (at >= from && at < to + 1_000) {
        switch (sample.get("metric").asString()) {
          case "machine.cpu.percent" -> {
            busy += value;
            busiest = Math.max(busiest, value);
            samples++;
          }
          case "machine.cpu.steal.percent" -> stolen += value;
          default -> {}
        }
      }
    }
    // One second out of ten without CPU is enough to send one request in twenty late.
    return samples > 0
        && (busy / samples >= FULL_PERCENT
            || busiest >= FULL_SECOND_PERCENT
            || stolen / samples >= STOLEN_PERCENT);
  }

  @Override
  public String toString() {
    return "%-36s exit %d  %-12s %s"
        .formatted(
            experiment.name() + (machineShort ? " (machine full)" : ""),
            exitCode,
            verdict,
            headline);
  }
}
