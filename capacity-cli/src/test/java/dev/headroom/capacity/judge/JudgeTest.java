package dev.headroom.capacity.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.read.LogWriter;
import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.read.Vectors;
import dev.headroom.capacity.report.SummaryJson;
import dev.headroom.capacity.report.text.Headline;
import dev.headroom.capacity.run.LostPart;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.RunManifest.Outcome;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JudgeTest {

  private static final long START = 1_800_000_000_000L;
  private static final Objective ERRORS =
      Objective.ofRequests("Errors", "error rate", "all", "< 1 %", null);
  private static final Objective FAST =
      Objective.ofRequests("Fast", "response time p95", "all", "< 50 ms", null);

  @TempDir Path folder;

  @Test
  void a_bare_log_without_objectives_has_no_verdict() {
    JudgedRun run = Judge.judge(Vectors.log("3.15.1/mix"));

    assertThat(run.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(run.reasons())
        .map(Message::toString)
        .containsExactly("These results carry no objectives to be judged by.");
    assertThat(run.source()).isEqualTo("simulation.log (Gatling 3.15.1)");
    assertThat(run.requests().get(run.requests().size() - 1).count()).isEqualTo(1_148);
    assertThat(run.failures()).isNotEmpty();
  }

  @Test
  void the_same_log_is_judged_to_the_same_bytes() {
    assertThat(SummaryJson.of(Judge.judge(Vectors.log("3.15.1/mix"))))
        .isEqualTo(SummaryJson.of(Judge.judge(Vectors.log("3.15.1/mix"))))
        .contains("\"name\" : \"all\"", "\"tooFew\" : [ \"p999Ms\" ]");
  }

  @Test
  void a_damaged_log_never_passes() {
    JudgedRun run =
        Judge.judge(
            List.of(Vectors.log("3.15.1/truncated")),
            new Judge.Options(
                List.of(Objective.ofRequests("x", "throughput", "all", "> 1 /s", null)),
                Duration.ZERO,
                Duration.ZERO));

    assertThat(run.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(run.damages()).hasSize(1);
  }

  @Test
  void warm_up_and_cool_down_of_a_raw_log_are_left_out() throws IOException {
    Path log = writeLog(folder.resolve("simulation.log"), 10_000, 20);

    JudgedRun run =
        Judge.judge(
            List.of(log),
            new Judge.Options(List.of(ERRORS), Duration.ofSeconds(2), Duration.ofSeconds(3)));

    assertThat(run.window().fromMillis()).isEqualTo(START + 2_000);
    assertThat(run.requests().get(0).count()).isBetween(500L, 510L);
    assertThat(run.verdict()).isEqualTo(Verdict.PASS);
    assertThat(run.reasons()).isEmpty();
  }

  @Test
  void a_finished_run_that_meets_its_objectives_passes() throws IOException {
    generatorCpu(20);
    assertThat(judged(Outcome.FINISHED, 10_000, 20, List.of(ERRORS, FAST)).verdict())
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void a_missed_objective_fails_and_is_named() throws IOException {
    generatorCpu(20);
    JudgedRun run = judged(Outcome.FINISHED, 10_000, 80, List.of(ERRORS, FAST));

    assertThat(run.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(run.reasons())
        .map(Message::toString)
        .containsExactly("\"Fast\" was 80 ms, where < 50 ms is promised.");
  }

  @Test
  void a_failed_run_is_invalid_whatever_it_measured() throws IOException {
    JudgedRun run = judged(Outcome.FAILED, 10_000, 80, List.of(FAST));

    assertThat(run.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(run.reasons().get(0).toString()).startsWith("The run failed");
  }

  @Test
  void an_app_that_died_under_the_load_failed_it_even_if_the_generator_was_full()
      throws IOException {
    generatorCpu(97);
    String said = "java.lang.OutOfMemoryError: Java heap space";
    LostPart app = new LostPart("app-1", said, START + 6_000);

    JudgedRun run =
        judged(manifest(Outcome.FAILED, START + 6_000, app), 6_000, 20, List.of(ERRORS));

    assertThat(run.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(run.reasons().get(0).toString())
        .isEqualTo("app-1 gave up under the load: " + said + ".");
    assertThat(Headline.of(run))
        .hasToString("1 of 1 objectives was met, but app-1 gave up under the load: " + said + ".");
  }

  @Test
  void a_store_that_died_leaves_no_verdict() throws IOException {
    generatorCpu(20);
    LostPart store = new LostPart("redis", "exit code 137", START + 6_000);

    JudgedRun run =
        judged(manifest(Outcome.FAILED, START + 6_000, store), 6_000, 20, List.of(ERRORS));

    assertThat(run.verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void a_partial_run_never_passes_and_a_miss_so_far_is_no_failure_yet() throws IOException {
    assertThat(judged(Outcome.RUNNING, 6_000, 20, List.of(ERRORS)).verdict())
        .isEqualTo(Verdict.INCONCLUSIVE);
    JudgedRun run = judged(Outcome.INTERRUPTED, 6_000, 80, List.of(FAST));
    assertThat(run.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(run.partial()).isTrue();
    assertThat(run.window().toMillis()).isLessThan(START + 9_000);
  }

  @Test
  void a_run_killed_before_anything_was_written_is_inconclusive() throws IOException {
    ManifestFile.write(folder, manifest(Outcome.RUNNING, null));
    Files.createDirectories(folder.resolve("injector-1"));
    Files.createFile(folder.resolve("injector-1/simulation.log"));

    JudgedRun run = Judge.judge(folder);

    assertThat(run.verdict()).isNotIn(Verdict.PASS, Verdict.FAIL);
    assertThat(SummaryJson.of(run)).contains("\"partial\" : true");
  }

  @Test
  void a_generator_without_cpu_to_spare_makes_the_run_invalid() throws IOException {
    generatorCpu(97);

    JudgedRun run = judged(Outcome.FINISHED, 10_000, 20, List.of(ERRORS));

    assertThat(run.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(run.reasons())
        .map(Message::toString)
        .containsExactly(
            "The generator's CPU was at 97 %, so these times are partly its own. Use --injectors 2.");
    assertThat(run.warnings()).hasSize(1);
  }

  @Test
  void a_generator_that_nobody_looked_at_is_not_trusted_to_pass() throws IOException {
    JudgedRun run = judged(Outcome.FINISHED, 10_000, 20, List.of(ERRORS));

    assertThat(run.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(run.reasons().get(0).toString()).startsWith("Generator CPU could not be looked at");
  }

  /** One sample in the middle of the window, and a line that a kill cut off. */
  private void generatorCpu(int percent) throws IOException {
    Files.writeString(
        folder.resolve("metrics.jsonl"),
        "{\"time\":"
            + (START + 5_000)
            + ",\"part\":\"generator\",\"instance\":1,"
            + "\"metric\":\"generator.cpu.percent\",\"labels\":{},\"value\":"
            + percent
            + "}\n{\"ti");
  }

  private JudgedRun judged(
      Outcome outcome, int lengthMillis, int durationMs, List<Objective> objectives)
      throws IOException {
    Long ended = outcome == Outcome.RUNNING ? null : START + 10_000;
    return judged(manifest(outcome, ended), lengthMillis, durationMs, objectives);
  }

  private JudgedRun judged(
      RunManifest manifest, int lengthMillis, int durationMs, List<Objective> objectives)
      throws IOException {
    ManifestFile.write(folder, manifest);
    Files.createDirectories(folder.resolve("injector-1"));
    writeLog(folder.resolve("injector-1/simulation.log"), lengthMillis, durationMs);
    return Judge.judge(
        List.of(folder), new Judge.Options(objectives, Duration.ZERO, Duration.ZERO));
  }

  /** One person who asks every 10 ms. */
  private static Path writeLog(Path file, int lengthMillis, int durationMs) throws IOException {
    LogWriter writer = new LogWriter("3.15.1", START);
    writer.user(true, 0);
    for (int at = 0; at < lengthMillis; at += 10) {
      writer.request("enter", at, at + durationMs, true, "");
    }
    writer.user(false, lengthMillis + durationMs);
    writer.writeTo(file);
    return file;
  }

  private static RunManifest manifest(Outcome outcome, @Nullable Long ended) {
    return manifest(outcome, ended, null);
  }

  private static RunManifest manifest(
      Outcome outcome, @Nullable Long ended, @Nullable LostPart lost) {
    return new RunManifest(
        1,
        "small",
        "A small day",
        1,
        1,
        "closed",
        List.of(
            new Phase("ramp", Duration.ofSeconds(1), 1, 1, false),
            new Phase("steady", Duration.ofSeconds(8), 1, 1, true),
            new Phase("cool-down", Duration.ofSeconds(1), 1, 1, false)),
        START,
        ended,
        START + 1_000,
        START + 9_000,
        outcome,
        null,
        "capacity-cli run small",
        1,
        null,
        Map.of(),
        Map.of(),
        Map.of(),
        1,
        1,
        0,
        lost,
        null,
        null);
  }
}
