package dev.headroom.load.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.load.GeneratorProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one who waits at a stream costs the generator: all of the person, not only the stream. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaitingFigures {

  private static final int SECONDS_TO_ARRIVE = 80;
  private static final int SECONDS_OBSERVED = 20;
  private static final int TICKS_A_SECOND = 100;

  @TempDir private Path folder;

  private record Cost(int people, double heapMiB, long residentMiB, double processors) {}

  @Test
  void memory_and_processor_time_of_people_who_wait() throws Exception {
    Process server = server();
    try {
      String port =
          new BufferedReader(
                  new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII))
              .readLine();
      Cost few = cost(100, port);
      for (int people : List.of(10_000, 19_000)) {
        Cost many = cost(people, port);
        double bytes =
            (many.heapMiB() - few.heapMiB()) * (1 << 20) / (many.people() - few.people());
        System.out.printf(
            "%,d waiting: %.1f KB of heap each (%.0f MiB after collection, %.0f MiB with %d people),"
                + " %d MiB resident, %.2f processors%n",
            people,
            bytes / 1_000,
            many.heapMiB(),
            few.heapMiB(),
            few.people(),
            many.residentMiB(),
            many.processors());
        assertThat(bytes).isPositive();
      }
    } finally {
      server.destroy();
    }
  }

  private Process server() throws IOException {
    return new ProcessBuilder(
            java("java"),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            WaitingServer.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private Cost cost(int people, String port) throws Exception {
    Path here = Files.createDirectory(folder.resolve("people-" + people));
    Path scenario =
        Files.writeString(
            here.resolve("scenario.yaml"),
            """
            name: waiting
            load:
              model: open
              phases: [{name: arrivals, duration: %d s, rate: %d}, {name: waiting, duration: 1 h, rate: 0}]
            journey: {steps: [enter, stream], think: 0 s}
            data: {users: 40000, schedules: 10, seatsPerSchedule: 100}
            """
                .formatted(SECONDS_TO_ARRIVE, Math.max(1, people / SECONDS_TO_ARRIVE)));
    try (GeneratorProcess generator =
        new GeneratorProcess(
            here,
            List.of(),
            1_024,
            "--scenario",
            scenario.toString(),
            "--target",
            "http://127.0.0.1:" + port,
            "--source",
            "127.0.0.2",
            "--source",
            "127.0.0.3",
            "--source",
            "127.0.0.4",
            "--out",
            here.resolve("injector-1").toString(),
            "--seed",
            "1")) {
      generator.startNow();
      int waiting = people / SECONDS_TO_ARRIVE * SECONDS_TO_ARRIVE;
      await()
          .atMost(Duration.ofMinutes(5))
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> last(generator).contains("\"streams\":" + waiting + ","));
      double before = processorSeconds(generator.pid());
      long begin = System.nanoTime();
      TimeUnit.SECONDS.sleep(SECONDS_OBSERVED);
      double used = processorSeconds(generator.pid()) - before;
      double passed = (System.nanoTime() - begin) / 1e9;
      assertThat(last(generator)).contains("\"streams\":" + waiting + ",");
      Cost cost =
          new Cost(waiting, heapMiB(generator.pid()), resident(generator.pid()), used / passed);
      generator.say("stop");
      generator.awaitExit();
      return cost;
    }
  }

  private static String last(GeneratorProcess generator) throws IOException {
    List<String> progress =
        generator.lines().stream().filter(line -> line.startsWith("progress {")).toList();
    return progress.isEmpty() ? "" : progress.get(progress.size() - 1);
  }

  /** After a full collection, from the histogram of what is alive. */
  private static double heapMiB(long pid) throws Exception {
    Process histogram =
        new ProcessBuilder(java("jcmd"), Long.toString(pid), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    List<String> lines =
        new String(histogram.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
            .lines()
            .toList();
    String[] total = lines.get(lines.size() - 1).strip().split("\\s+");
    assertThat(total[0]).isEqualTo("Total");
    return Double.parseDouble(total[2]) / (1 << 20);
  }

  private static long resident(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
        .findFirst()
        .orElseThrow();
  }

  /** User and system time: the 14th and 15th field. */
  private static double processorSeconds(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / (double) TICKS_A_SECOND;
  }

  private static String java(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool).toString();
  }
}
