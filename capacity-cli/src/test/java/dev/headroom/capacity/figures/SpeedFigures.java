package dev.headroom.capacity.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the launcher takes from a log to the whole report, its JVM's start included. Times are
 * printed; on a machine that does nothing else 2 million requests are to take 2 s at most.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpeedFigures {
  private static final int MILLION = 1_000_000;
  private static final int RUNS = 5;

  @TempDir Path folder;

  private record Run(int requests, double wallSeconds, double cpuSeconds, long residentKiB) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,d requests: %.2f s, of CPU %.2f s, %,d MiB resident at most",
          requests,
          wallSeconds,
          cpuSeconds,
          residentKiB / 1_024);
    }
  }

  @Test
  void time_grows_in_proportion_and_20_million_fit_512_MiB() throws Exception {
    report(1_000, "");
    Run small = report(2 * MILLION, "");
    for (int i = 1; i < RUNS; i++) {
      Run again = report(2 * MILLION, "");
      small = again.cpuSeconds() < small.cpuSeconds() ? again : small;
    }
    Run large = report(20 * MILLION, "-Xmx512m");
    assertThat(large.cpuSeconds()).isLessThan(11 * small.cpuSeconds());
  }

  private Run report(int requests, String javaOptions) throws IOException, InterruptedException {
    Path log = folder.resolve(requests + ".log");
    if (!Files.exists(log)) {
      MadeUpLog.write(log, requests);
    }
    Path out = Files.createTempDirectory(folder, "report");
    Path launcher = Path.of(System.getProperty("headroom.home"), "capacity-cli/bin/capacity-cli");
    ProcessBuilder cli =
        new ProcessBuilder(launcher.toString(), "report", log.toString(), "--out", out.toString());
    cli.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
    cli.environment().put("HEADROOM_JAVA_OPTS", javaOptions);
    long began = System.nanoTime();
    Process process = cli.start();
    Duration cpu = Duration.ZERO;
    long resident = 0;
    while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
      cpu = process.info().totalCpuDuration().orElse(cpu);
      resident = Math.max(resident, resident(process.pid()));
    }
    double wall = (System.nanoTime() - began) / 1e9;
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("said"))).isEqualTo(3);
    assertThat(Files.readString(out.resolve("summary.json"))).contains("\"count\" : " + requests);
    assertThat(Files.size(out.resolve("report.html"))).isLessThan(MILLION);
    Run run = new Run(requests, wall, cpu.toMillis() / 1e3, resident);
    System.out.println(run);
    return run;
  }

  private static long resident(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | RuntimeException gone) {
      return 0;
    }
  }
}
