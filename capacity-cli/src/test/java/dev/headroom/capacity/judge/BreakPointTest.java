package dev.headroom.capacity.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.read.LogWriter;
import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.RunManifest.Outcome;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps of 10 s with 20, 40, 60 arrivals a second; each first settles for 2 s. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BreakPointTest {

  private static final long START = 1_800_000_000_000L;

  @TempDir Path folder;

  @Test
  void a_load_that_holds_and_a_higher_one_that_breaks_answer_the_question() throws IOException {
    JudgedRun run = judged(20, 30, 612);

    assertThat(run.verdict()).isEqualTo(Verdict.PASS);
    BreakPoint found = run.breakPoint();
    assertThat(found).isNotNull();
    assertThat(found.held()).isNotNull().returns(40.0, PhaseResult::load);
    assertThat(found.broke()).isNotNull().returns(60.0, PhaseResult::load);
    assertThat(found.firstBroken()).isNotNull().returns(612.0, Evaluation::measured);
    assertThat(run.objectives()).extracting(Evaluation::measured).containsExactly(30.0);
  }

  @Test
  void what_happens_while_a_step_settles_does_not_count() throws IOException {
    assertThat(judged(20, 30, 40).breakPoint().phases())
        .extracting(phase -> phase.all().count())
        .containsExactly(160L, 320L, 480L);
  }

  @Test
  void a_lowest_step_that_breaks_is_a_failure() throws IOException {
    JudgedRun run = judged(800, 900, 1_000);

    assertThat(run.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(run.reasons())
        .map(Message::toString)
        .containsExactly(
            "Already the lowest step of the load, 20 arrivals/s, broke: \"Slowest\" was 800 ms,"
                + " where < 500 ms is promised.");
  }

  @Test
  void nothing_that_breaks_up_to_the_top_leaves_the_question_open() throws IOException {
    JudgedRun run = judged(20, 30, 40);

    assertThat(run.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(run.reasons())
        .map(Message::toString)
        .containsExactly("Nothing broke up to 60 arrivals/s. Raise the load: load.steps.to.");
  }

  @Test
  void a_step_that_the_run_did_not_reach_is_not_judged() throws IOException {
    JudgedRun run = judged(20, 612);

    assertThat(run.breakPoint().phases()).hasSize(2);
    assertThat(run.verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void a_step_is_judged_while_the_run_goes_on() throws IOException {
    write(Outcome.RUNNING, 20, 612);

    assertThat(PhaseJudge.judge(folder, 1).verdict()).isEqualTo(Verdict.PASS);
    assertThat(PhaseJudge.judge(folder, 3).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(PhaseJudge.judge(folder, 5).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  private JudgedRun judged(int... durations) throws IOException {
    write(Outcome.FINISHED, durations);
    return Judge.judge(folder);
  }

  /** A run that ended after as many steps as durations are given. */
  private void write(Outcome outcome, int... durations) throws IOException {
    Files.createDirectories(folder.resolve("injector-1"));
    LogWriter writer = new LogWriter("3.15.1", START);
    StringBuilder metrics = new StringBuilder();
    for (int step = 0; step < durations.length; step++) {
      int rate = 20 * (step + 1);
      for (int i = 0; i < 10 * rate; i++) {
        int at = step * 10_000 + i * 1_000 / rate;
        writer.user(true, at);
        writer.request("enter", at, at + durations[step], true, "");
        writer.user(false, at + durations[step]);
      }
      metrics
          .append("{\"time\":")
          .append(START + step * 10_000 + 5_000)
          .append(",\"part\":\"generator\",\"instance\":1,\"metric\":\"generator.cpu.percent\",")
          .append("\"labels\":{},\"value\":10}\n");
    }
    writer.writeTo(folder.resolve("injector-1/simulation.log"));
    Files.writeString(folder.resolve("metrics.jsonl"), metrics);
    Files.writeString(folder.resolve("scenario.yaml"), SCENARIO);
    ManifestFile.write(folder, manifest(outcome, durations.length));
  }

  private static final String SCENARIO =
      """
      name: steps
      title: Ever more
      question: how much does it hold?
      load:
        model: open
        steps: {from: 20, by: 20, to: 60, each: 10 s, settle: 2 s}
      journey: {visit: {enter: 1}, think: 1 s, poll: 5 s}
      data: {users: 100, schedules: 1, seatsPerSchedule: 10, pointsPerUser: 10, seatPrice: 1}
      objectives:
        - {name: Slowest, measure: response time max, target: "< 500 ms"}
      """;

  private static RunManifest manifest(Outcome outcome, int steps) {
    List<Phase> phases =
        List.of(
            phase("settle 20", 2, 20, false),
            phase("20", 8, 20, true),
            phase("settle 40", 2, 40, false),
            phase("40", 8, 40, true),
            phase("settle 60", 2, 60, false),
            phase("60", 8, 60, true));
    return new RunManifest(
        1,
        "steps",
        "Ever more",
        1,
        1,
        "open",
        phases,
        START,
        outcome == Outcome.FINISHED ? START + steps * 10_000L : null,
        START + 2_000,
        START + steps * 10_000L,
        outcome,
        null,
        "capacity-cli run steps",
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

  private static Phase phase(String name, int seconds, double rate, boolean counted) {
    return new Phase(name, Duration.ofSeconds(seconds), rate, rate, counted);
  }
}
