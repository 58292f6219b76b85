package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.read.LogWriter;
import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.read.ObservationsWriter;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.RunManifest.Outcome;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 100 arrivals a second for 20 s, dealt over generators; those due within 2 s of them were sent
 * only at their end.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ObservedRunTest {

  private static final long ZERO = 1_780_000_000_000L;
  private static final int ARRIVALS = 2_000;
  private static final List<String> LOOKED_FOR =
      List.of("arrival.lateness.millis", "stream.gap.millis", "stream.lost");

  @TempDir Path folder;

  @Test
  void the_observations_of_1_2_and_4_generators_give_the_same_bytes() throws IOException {
    String one = SummaryJson.of(judged(1));

    assertThat(one).contains("\"stream.gap.millis\"", "\"stream.lost\"");
    assertThat(withoutSource(SummaryJson.of(judged(2)))).isEqualTo(withoutSource(one));
    assertThat(withoutSource(SummaryJson.of(judged(4)))).isEqualTo(withoutSource(one));
  }

  /** A share of 0.1 waits between 0 and 2 s: p99 is 2 s · (1 − 0.01/0.1), and the answer's time. */
  @Test
  void what_held_requests_back_shows_in_what_people_waited_and_not_in_what_they_took()
      throws IOException {
    JudgedRun run = judged(2);

    assertThat(run.objectives()).extracting(Evaluation::met).containsExactly(true, false, true);
    assertThat(run.objectives().get(1).measured()).isCloseTo(1_800 + 20, within(0.02 * 1_820));
    assertThat(run.verdict()).isNotEqualTo(Verdict.PASS);
    assertThat(HtmlReport.render(run, "{}")).contains("People waited longer than their requests");
  }

  @Test
  void results_from_before_there_were_observations_are_judged_as_before() throws IOException {
    JudgedRun run = judged(1);
    Files.delete(folder.resolve("of-1/injector-1/observations.bin"));
    JudgedRun without =
        Judge.judge(
            List.of(folder.resolve("of-1")),
            new Judge.Options(objectives().subList(0, 1), Duration.ZERO, Duration.ZERO));

    assertThat(without.requests()).isEqualTo(run.requests());
    assertThat(without.objectives().get(0)).isEqualTo(run.objectives().get(0));
    assertThat(without.observed().fromIntended()).isEmpty();
    assertThat(HtmlReport.render(without, "{}")).doesNotContain("What people waited");
  }

  private static String withoutSource(String summary) {
    return summary.replaceFirst("\"source\" : \"[^\"]*\"", "\"source\" : \"\"");
  }

  private JudgedRun judged(int injectors) throws IOException {
    Path results = Files.createDirectories(folder.resolve("of-" + injectors));
    List<LogWriter> logs = new ArrayList<>();
    List<ObservationsWriter> observations = new ArrayList<>();
    for (int i = 0; i < injectors; i++) {
      logs.add(new LogWriter("3.15.1", ZERO));
      observations.add(new ObservationsWriter(ZERO, LOOKED_FOR));
    }
    play(logs, observations);
    for (int i = 0; i < injectors; i++) {
      Path own = Files.createDirectories(results.resolve("injector-" + (i + 1)));
      logs.get(i).writeTo(own.resolve("simulation.log"));
      observations.get(i).writeTo(own.resolve("observations.bin"));
    }
    ManifestFile.write(results, manifest());
    return Judge.judge(
        List.of(results), new Judge.Options(objectives(), Duration.ZERO, Duration.ZERO));
  }

  private static void play(List<LogWriter> logs, List<ObservationsWriter> observations) {
    SplittableRandom random = new SplittableRandom(9);
    for (int k = 0; k < ARRIVALS; k++) {
      LogWriter log = logs.get(k % logs.size());
      ObservationsWriter observed = observations.get(k % logs.size());
      int due = k * 10;
      int sent = due >= 10_000 && due < 12_000 ? 12_000 : due;
      int end = sent + 15 + random.nextInt(10);
      log.user(true, sent);
      log.request("enter", sent, end, true, "");
      log.user(false, end);
      observed.ok("enter", due, sent, end);
      observed.value("arrival.lateness.millis", due, 0);
      observed.value("stream.gap.millis", end, 4_950 + random.nextInt(100));
    }
  }

  private static List<Objective> objectives() {
    return List.of(
        Objective.ofRequests("Took, p99", "response time p99", "all", "< 100 ms", null),
        Objective.ofRequests(
            "Waited, p99", "response time from intended start p99", "enter", "< 100 ms", null),
        Objective.ofObserved("Lost", "stream.lost", "sum", "0", null));
  }

  private static RunManifest manifest() {
    return new RunManifest(
        1,
        "stall",
        "A stall of two seconds",
        1,
        1,
        "open",
        List.of(new Phase("steady", Duration.ofSeconds(20), 100, 100, true)),
        ZERO,
        ZERO + 20_000,
        ZERO,
        ZERO + 20_000,
        Outcome.FINISHED,
        null,
        "capacity-cli run stall",
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
        null);
  }
}
