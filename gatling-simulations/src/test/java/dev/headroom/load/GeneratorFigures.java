package dev.headroom.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.load.control.Hiccups;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the generator itself costs, in processor time and not in requests a second, so that the
 * server's share of the machine doesn't matter. Each figure is a line of {@code
 * target/figures/figures.md}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GeneratorFigures {

  private static final int WARM_SECONDS = 20;
  private static final int BLOCK_SECONDS = 8;
  private static final int PAIRS = 7;

  @TempDir private Path folder;

  private Effort effort() {
    return new Effort(folder);
  }

  @Test
  void what_history_and_observations_cost() throws Exception {
    try (QuickServerProcess server = new QuickServerProcess()) {
      effort().block(server.url(), WARM_SECONDS, true, true);
      List<Double> history = new ArrayList<>();
      List<Double> observations = new ArrayList<>();
      List<Double> each = new ArrayList<>();
      for (int pair = 0; pair < PAIRS; pair++) {
        double whole = effort().block(server.url(), BLOCK_SECONDS, true, true).microsEach();
        double silent = effort().block(server.url(), BLOCK_SECONDS, false, true).microsEach();
        double blind = effort().block(server.url(), BLOCK_SECONDS, true, false).microsEach();
        each.add(whole);
        history.add(100 * (1 - silent / whole));
        observations.add(100 * (1 - blind / whole));
      }
      FigureList.add(
          "history's share of the generator's processor time", "< 3 %", percents(history));
      FigureList.add("observations' share of it", "< 3 %", percents(observations));
      FigureList.add("requests a second a core", "–", "%.0f".formatted(1e6 / median(each)));
      assertThat(each).hasSize(PAIRS);
    }
  }

  @Test
  void requests_a_second_a_core_against_wrk_on_the_same_endpoint() throws Exception {
    try (QuickServerProcess server = new QuickServerProcess()) {
      effort().block(server.url(), WARM_SECONDS, true, true);
      List<Double> shares = new ArrayList<>();
      List<Double> ours = new ArrayList<>();
      for (int pair = 0; pair < 5; pair++) {
        double us = 1e6 / effort().block(server.url(), BLOCK_SECONDS, true, true).microsEach();
        double wrk = 1e6 / effort().wrk(server.url(), BLOCK_SECONDS).microsEach();
        ours.add(us);
        shares.add(100 * us / wrk);
      }
      FigureList.add(
          "requests a second a core, against wrk",
          "–",
          "%.0f, %s of wrk's".formatted(median(ours), percents(shares)));
      assertThat(shares).hasSize(5);
    }
  }

  @Test
  void how_late_5000_people_of_the_first_second_are_let_in_by_a_fresh_process() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("burst.yaml"),
            """
            name: burst
            load:
              model: open
              phases:
                - {name: doors open, duration: 1 s,  rate: 5000}
                - {name: and after,  duration: 20 s, rate: 1}
            journey: {visit: {enter: 1}, think: 1 ms}
            data: {users: 6000, schedules: 10, seatsPerSchedule: 100}
            """);
    Path out = folder.resolve("out");
    try (QuickServerProcess server = new QuickServerProcess();
        GeneratorProcess generator =
            new GeneratorProcess(
                folder,
                "--scenario",
                file.toString(),
                "--target",
                server.url(),
                "--out",
                out.toString(),
                "--seed",
                "7")) {
      generator.awaitLine("ready");
      generator.say("start " + (System.currentTimeMillis() + 500));
      assertThat(generator.awaitExit()).as(generator.errors()).isZero();
    }
    List<ObservedLog.Value> first =
        ObservedLog.read(out.resolve("observations.bin")).values("arrival.lateness.millis").stream()
            .filter(arrival -> arrival.at() - arrival.value() < 1_000)
            .toList();
    int[] late = first.stream().mapToInt(ObservedLog.Value::value).sorted().toArray();
    FigureList.add(
        "5,000 people due in the first second of a fresh process",
        "5,000",
        "%d came, %d of them within it; late by %d ms (p50), %d ms (p99), %d ms (most)"
            .formatted(
                late.length,
                first.stream().filter(arrival -> arrival.at() < 1_000).count(),
                late[late.length / 2],
                late[late.length * 99 / 100],
                late[late.length - 1]));
    assertThat(late).hasSize(5_000);
  }

  @Test
  void what_watching_for_hiccups_costs() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Hiccups.watch();
    long thread =
        java.util.Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
            .filter(info -> info != null && info.getThreadName().equals("hiccups"))
            .mapToLong(ThreadInfo::getThreadId)
            .max()
            .orElseThrow();
    long before = threads.getThreadCpuTime(thread);
    long began = System.nanoTime();
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> System.nanoTime() - began > 10_000_000_000L);
    double share =
        100.0 * (threads.getThreadCpuTime(thread) - before) / (System.nanoTime() - began);
    FigureList.add("the hiccup watch, of a core", "< 0.5 %", "%.2f %%".formatted(share));
    assertThat(share).isPositive();
  }

  private static String percents(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return "%.1f %% (%.1f to %.1f)"
        .formatted(median(values), sorted.get(0), sorted.get(sorted.size() - 1));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
