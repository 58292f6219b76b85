package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.cli.LogDecodedApart.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One short run on the whole real stack, looked at from all sides. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunIT {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  @Test
  void a_run_leaves_a_whole_results_folder_whose_figures_a_full_sort_confirms() throws IOException {
    Path results = folder.resolve("results");
    TestConsole console = new TestConsole();

    int exitCode =
        console.run("run", Scenarios.BRISK, "--injectors", "2", "--out", results.toString());

    JsonNode summary = JSON.readTree(Files.readString(results.resolve("summary.json")));
    // How fast this machine is decides between met and not met. One that is full with other work
    // holds the generators back, and then no verdict is right, with the check that says so.
    assertThat(exitCode)
        .as(console.out() + console.err())
        .isIn(ExitCode.OK, ExitCode.NOT_MET, ExitCode.NO_VERDICT);
    String verdict = summary.get("verdict").asString();
    assertThat(verdict)
        .isEqualTo(
            exitCode == ExitCode.OK ? "PASS" : exitCode == ExitCode.NOT_MET ? "FAIL" : "INVALID");
    if (verdict.equals("INVALID")) {
      assertThat(summary.get("trust"))
          .anySatisfy(check -> assertThat(check.get("held").asBoolean(true)).isFalse());
    }
    for (String file :
        List.of(
            "run.json",
            "injector-1/simulation.log",
            "injector-2/simulation.log",
            "metrics.jsonl",
            "history.jsonl.gz",
            "ledger.json",
            "report.html",
            "report.md",
            "junit.xml")) {
      assertThat(results.resolve(file)).isNotEmptyFile();
    }
    figuresEqualAFullSort(results, summary);
    assertThat(summary.get("invariants")).isNotEmpty();
    for (JsonNode check : summary.get("invariants")) {
      // Where nothing of the sort happened, nothing is owed.
      boolean idle = check.get("held").isNull() && !check.get("applies").asBoolean();
      assertThat(idle || check.get("held").asBoolean()).as(check.toString()).isTrue();
    }
    mixIsAsTheScenarioSays(summary);
    assertThat(
            JSON.readTree(Files.readString(results.resolve("run.json"))).get("injectors").asInt())
        .isEqualTo(2);
    noPersonComesFromTwoGenerators(results);
  }

  private static void noPersonComesFromTwoGenerators(Path results) throws IOException {
    Map<Integer, Set<Integer>> people = new TreeMap<>();
    for (JsonNode operation : Histories.operations(results)) {
      people
          .computeIfAbsent(operation.get("injector").asInt(), first -> new TreeSet<>())
          .add(operation.get("user").asInt());
    }
    assertThat(people).containsOnlyKeys(1, 2);
    assertThat(people.get(1)).doesNotContainAnyElementsOf(people.get(2));
  }

  private static void figuresEqualAFullSort(Path results, JsonNode summary) throws IOException {
    JsonNode run = JSON.readTree(Files.readString(results.resolve("run.json")));
    long from = run.get("measuredFrom").asLong();
    long to = run.get("measuredTo").asLong();
    List<Request> counted = new ArrayList<>();
    for (int injector = 1; injector <= 2; injector++) {
      List<Request> one =
          LogDecodedApart.requests(results.resolve("injector-" + injector + "/simulation.log"));
      one.stream()
          .filter(request -> request.start() >= from && request.start() < to)
          .forEach(counted::add);
      assertThat(one).as("injector " + injector).isNotEmpty();
    }
    for (JsonNode row : summary.get("requests")) {
      String name = row.get("name").asString();
      List<Request> meant =
          counted.stream()
              .filter(request -> name.equals("all") || request.name().equals(name))
              .toList();
      long[] sorted =
          meant.stream()
              .filter(Request::ok)
              .mapToLong(request -> request.end() - request.start())
              .sorted()
              .toArray();
      assertThat(row.get("count").asLong()).as(name).isEqualTo(meant.size());
      assertThat(row.get("ok").asLong()).as(name).isEqualTo(sorted.length);
      assertThat(row.get("p50Ms").asLong()).as(name).isEqualTo(nearestRank(sorted, 0.5));
      assertThat(row.get("p95Ms").asLong()).as(name).isEqualTo(nearestRank(sorted, 0.95));
      assertThat(row.get("p99Ms").asLong()).as(name).isEqualTo(nearestRank(sorted, 0.99));
      assertThat(row.get("maxMs").asLong()).as(name).isEqualTo(sorted[sorted.length - 1]);
    }
  }

  private static long nearestRank(long[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length - 1e-9) - 1];
  }

  private static void mixIsAsTheScenarioSays(JsonNode summary) {
    double all = count(summary, "all");
    assertThat(count(summary, "enter") / all).isBetween(0.6, 0.8);
    assertThat(count(summary, "hold") / all).isBetween(0.1, 0.3);
    assertThat(count(summary, "pay") / all).isBetween(0.02, 0.2);
  }

  private static double count(JsonNode summary, String name) {
    for (JsonNode row : summary.get("requests")) {
      if (row.get("name").asString().equals(name)) {
        return row.get("count").asLong();
      }
    }
    throw new AssertionError("no row " + name);
  }
}
