package dev.headroom.capacity.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.capacity.judge.Comparison.Change;
import dev.headroom.capacity.judge.Comparison.Direction;
import dev.headroom.capacity.read.LogWriter;
import dev.headroom.capacity.report.SummaryJson;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.RequestFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparisonTest {

  private static final long START = 1_800_000_000_000L;
  private static final List<Objective> OBJECTIVES =
      List.of(
          Objective.ofRequests("Enter, p95", "response time p95", "enter", "< 500 ms", null),
          Objective.ofRequests("Entries accepted", "success rate", "enter", "> 90 %", null));

  @TempDir Path folder;

  @Test
  void a_slower_run_is_worse_by_a_ratio_with_its_interval_and_still_passes() throws IOException {
    JudgedRun run = compared(log(2, 1.5, 50), log(1, 1, 50));

    Change enter = change(run, "Enter, p95");
    assertThat(enter.direction()).isEqualTo(Direction.WORSE);
    assertThat(enter.ratio()).isCloseTo(1.5, within(0.15));
    assertThat(enter.interval().contains(1.5)).isTrue();
    assertThat(enter.interval().contains(1)).isFalse();
    assertThat(run.verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void the_same_load_again_is_the_same_within_a_tenth() throws IOException {
    JudgedRun run = compared(log(2, 1, 50), log(1, 1, 50));

    assertThat(change(run, "Enter, p95").direction()).isEqualTo(Direction.SAME);
    assertThat(change(run, "All requests, p95").direction()).isEqualTo(Direction.SAME);
  }

  @Test
  void of_a_success_rate_what_failed_is_compared() throws IOException {
    Change accepted = change(compared(log(2, 1, 12), log(1, 1, 50)), "Entries accepted");

    assertThat(accepted.base()).isCloseTo(98, within(0.5));
    assertThat(accepted.ratio()).isCloseTo(50.0 / 12, within(1.0));
    assertThat(accepted.direction()).isEqualTo(Direction.WORSE);
  }

  @Test
  void one_run_each_and_bare_logs_are_doubts_that_are_told() throws IOException {
    JudgedRun run = compared(log(2, 1, 50), log(1, 1, 50));

    assertThat(run.comparison().doubts())
        .extracting(Object::toString)
        .anyMatch(doubt -> doubt.startsWith("One run each: the intervals cover"))
        .anyMatch(doubt -> doubt.startsWith("Of a bare log neither machine nor load"));
    assertThat(run.comparison().base().toString())
        .isEqualTo("simulation.log (Gatling 3.15.1) of 15 Jan 2027, 08:00 UTC");
  }

  @Test
  void several_baselines_are_one_row_each_figure_and_the_same_bytes_each_time() throws IOException {
    List<Path> bases = List.of(log(1, 1, 50), log(2, 1.05, 50), log(3, 0.96, 50));
    Path now = log(4, 1.5, 50);

    JudgedRun run = Judge.judge(List.of(now), options(), bases);

    assertThat(run.comparison().base().toString()).startsWith("3 runs of simulation.log");
    assertThat(change(run, "Enter, p95").direction()).isEqualTo(Direction.WORSE);
    assertThat(SummaryJson.of(Judge.judge(List.of(now), options(), bases)))
        .isEqualTo(SummaryJson.of(run))
        .contains("\"direction\" : \"WORSE\"");
  }

  @Test
  void an_objective_near_its_limit_is_met_with_a_word_of_caution() throws IOException {
    Path log = log(1, 1, 50);
    double p95 =
        Judge.judge(log).requests().stream()
            .filter(row -> row.name().equals("enter"))
            .mapToDouble(RequestFigures::p95Ms)
            .sum();
    Objective tight =
        Objective.ofRequests("Tight", "response time p95", "enter", "< " + (p95 + 1) + " ms", null);

    JudgedRun run =
        Judge.judge(List.of(log), new Judge.Options(List.of(tight), Duration.ZERO, Duration.ZERO));

    assertThat(run.verdict()).isEqualTo(Verdict.PASS);
    assertThat(run.objectives().get(0).reason().toString())
        .startsWith("met, but a run like this could as well have missed it: ");
    assertThat(run.estimates().ofObjective(0).orElseThrow().contains(p95)).isTrue();
  }

  private static Change change(JudgedRun run, String name) {
    return run.comparison().changes().stream()
        .filter(change -> change.name().toString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static JudgedRun compared(Path now, Path base) {
    return Judge.judge(List.of(now), options(), List.of(base));
  }

  private static Judge.Options options() {
    return new Judge.Options(OBJECTIVES, Duration.ZERO, Duration.ZERO);
  }

  /**
   * @param oneIn of so many enterings fails
   */
  private Path log(long seed, double slower, int oneIn) throws IOException {
    LogWriter writer = new LogWriter("3.15.1", START);
    SplittableRandom random = new SplittableRandom(seed);
    writer.user(true, 0);
    for (int at = 0; at < 60_000; at += 10) {
      int took = (int) Math.round(slower * 80 * Math.exp(0.3 * random.nextGaussian()));
      boolean ok = random.nextInt(oneIn) > 0;
      writer.request("enter", at, at + took, ok, ok ? "" : "status 500");
      writer.request("leave", at + 5, at + 25, true, "");
    }
    writer.user(false, 60_000);
    Path own = Files.createDirectories(folder.resolve("run-" + seed));
    writer.writeTo(own.resolve("simulation.log"));
    return own.resolve("simulation.log");
  }
}
