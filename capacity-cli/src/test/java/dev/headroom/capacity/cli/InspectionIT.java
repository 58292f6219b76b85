package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.cli.LogDecodedApart.Request;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.RunManifest.Outcome;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.stack.AppSetup;
import dev.headroom.capacity.stack.Inspection;
import dev.headroom.capacity.stack.PhaseEnd;
import dev.headroom.capacity.stack.RunPlan;
import dev.headroom.capacity.stack.SharedStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** What nobody in good faith asks, asked of the real app. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InspectionIT {
  private static final List<Integer> SECONDS = List.of(10, 40);

  private static final Set<String> ALL =
      Set.of(
          "hold again",
          "hold twice",
          "hold reused",
          "hold forged",
          "hold borrowed",
          "hold expired",
          "pay again",
          "pay twice",
          "pay reused",
          "pay forged",
          "pay borrowed",
          "pay expired",
          "book again",
          "book twice",
          "book reused",
          "charge again",
          "charge twice",
          "charge reused",
          "release forged",
          "release borrowed");

  @TempDir Path folder;

  @Test
  void the_app_gives_first_answers_again_and_refuses_everything_else() throws Exception {
    try (SharedStores stores = new SharedStores()) {
      List<JsonNode> probes = List.of();
      for (int seconds : SECONDS) {
        Path results = run(stores, seconds);
        List<JsonNode> lines = Histories.operations(results);
        probes = lines.stream().filter(line -> line.has("probe")).toList();
        assertThat(probes).allSatisfy(InspectionIT::isRightlyAnswered);
        keysHaveOneAnswer(lines);
        figuresKnowNothingOfThem(results, lines);
        if (kinds(probes).equals(ALL)) {
          break;
        }
        // A machine that does much else gets nowhere in so short a time.
      }
      assertThat(kinds(probes)).isEqualTo(ALL);
    }
  }

  private static Set<String> kinds(List<JsonNode> probes) {
    Set<String> kinds = new TreeSet<>();
    probes.forEach(probe -> kinds.add(text(probe, "op") + " " + text(probe, "probe")));
    return kinds;
  }

  private static void isRightlyAnswered(JsonNode line) {
    boolean repeat = Set.of("again", "twice").contains(text(line, "probe"));
    // Only payments for what never was have keys of the inspector's own and can't succeed.
    boolean hopeless = text(line, "op").equals("pay") && text(line, "key").startsWith("inspector");
    String right = repeat && !hopeless ? "ok" : "refused";
    assertThat(text(line, "outcome")).as(line.toString()).isIn(right, "unknown");
    assertThat(line.get("status").asInt()).as(line.toString()).isLessThan(500);
  }

  private static void keysHaveOneAnswer(List<JsonNode> lines) {
    Map<String, Set<String>> answers = new TreeMap<>();
    lines.stream()
        .filter(line -> !line.get("key").isNull() && text(line, "outcome").equals("ok"))
        .forEach(
            line ->
                answers
                    .computeIfAbsent(text(line, "key"), first -> new TreeSet<>())
                    .add(text(line, "ref") + " " + line.path("answer").asString("")));
    assertThat(answers).allSatisfy((key, told) -> assertThat(told).as(key).hasSize(1));
  }

  private static void figuresKnowNothingOfThem(Path results, List<JsonNode> lines)
      throws IOException {
    List<Request> log = LogDecodedApart.requests(results.resolve("injector-1/simulation.log"));
    for (String op : List.of("hold", "pay", "book", "charge")) {
      long told =
          lines.stream().filter(line -> text(line, "op").equals(op) && !line.has("probe")).count();
      assertThat(log.stream().filter(request -> request.name().equals(op)).count())
          .as(op)
          .isEqualTo(told);
    }
  }

  private static String text(JsonNode line, String field) {
    return line.path(field).asString("");
  }

  private Path run(SharedStores stores, int seconds) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("all.yaml"),
            """
            name: all
            load: {model: closed, phases: [{name: steady, duration: %d s, users: 20}]}
            journey:
              steps: [charge, enter, poll, hold, hold, pay, enter, poll, book, booked]
              think: 50 ms to 150 ms
            data: {users: 3000, schedules: 2, seatsPerSchedule: 5000, pointsPerUser: 1000}
            objectives: [{name: Succeeded, measure: success rate, target: "> 99 %%"}]
            """
                .formatted(seconds));
    Path results = folder.resolve("results-" + seconds);
    RunPlan plan =
        new RunPlan(
                Scenario.read(file),
                1,
                1,
                new AppSetup(1, 0, Map.of()),
                List.of(),
                1,
                0,
                null,
                1,
                results,
                "capacity-cli run all.yaml")
            .with(new Inspection(true, 200, 100));
    RunManifest manifest = stores.session(plan, PhaseEnd.GO_ON).run();
    assertThat(manifest.outcome()).as(manifest.outcomeReason()).isEqualTo(Outcome.FINISHED);
    return results;
  }
}
