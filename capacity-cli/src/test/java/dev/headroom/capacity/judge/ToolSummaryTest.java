package dev.headroom.capacity.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.capacity.read.UnreadableLogException;
import dev.headroom.capacity.scenario.ObjectiveYaml;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.RequestFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ToolSummaryTest {

  private static final Path FIXTURES = Path.of("src/test/resources/k6");

  @TempDir Path folder;

  @Test
  void the_data_of_handle_summary_gives_what_k6_says_of_successful_requests() {
    JudgedRun run = Judge.judge(FIXTURES.resolve("handle.json"));

    RequestFigures all = row(run, "all");
    assertThat(List.of(all.count(), all.ok(), all.ko())).containsExactly(61L, 33L, 28L);
    assertThat(all.minMs()).isEqualTo(0.346163);
    assertThat(all.p50Ms()).isEqualTo(10.26185);
    assertThat(all.p75Ms()).isNaN();
    assertThat(all.p95Ms()).isEqualTo(47.517233);
    assertThat(all.p99Ms()).isEqualTo(61.33299192);
    assertThat(all.throughputPerSecond()).isEqualTo(28.695, within(0.02));
    RequestFigures look = row(run, "look");
    assertThat(List.of(look.count(), look.ko())).containsExactly(18L, -1L);
    assertThat(look.p90Ms()).isEqualTo(4.735812700000006);
    assertThat(run.buckets()).isEmpty();
    assertThat(run.figuresOnly()).isTrue();
    assertThat(run.dated()).isFalse();
    assertThat(run.warnings())
        .anyMatch(warning -> warning.toString().contains("summed these figures up"));
  }

  @Test
  void the_old_export_and_the_machine_readable_one_say_the_same_things() {
    RequestFigures old = row(Judge.judge(FIXTURES.resolve("export.json")), "all");
    JudgedRun machine = Judge.judge(FIXTURES.resolve("machine.json"));

    assertThat(List.of(old.count(), old.ko())).containsExactly(122L, 56L);
    assertThat(old.p95Ms()).isEqualTo(50.593517);
    assertThat(old.throughputPerSecond()).isEqualTo(28.781703925659745, within(0.01));
    assertThat(row(machine, "all").ko()).isEqualTo(57);
    assertThat(row(machine, "all").p95Ms()).isEqualTo(46.8986254);
    assertThat(row(machine, "look").count()).isEqualTo(-1);
    assertThat(machine.dated()).isTrue();
    assertThat(machine.source()).contains("k6 1.8.1");
    assertThat(machine.window().toMillis()).isGreaterThan(1_700_000_000_000L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"handle.json", "export.json"})
  void what_k6_judged_itself_stands_where_nobody_gave_objectives(String file) {
    JudgedRun run = Judge.judge(FIXTURES.resolve(file));

    assertThat(run.objectives())
        .extracting(Evaluation::name, Evaluation::target, Evaluation::met)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("checks rate (k6)", "> 50 %", true),
            org.assertj.core.groups.Tuple.tuple("http_req_duration p(95) (k6)", "< 500 ms", true),
            org.assertj.core.groups.Tuple.tuple("http_req_duration p(99) (k6)", "< 20 ms", false),
            org.assertj.core.groups.Tuple.tuple(
                "http_req_duration{name:look} p(90) (k6)", "< 300 ms", true),
            org.assertj.core.groups.Tuple.tuple("http_req_failed rate (k6)", "< 1 %", false));
    assertThat(run.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(run.objectives()).allMatch(said -> said.reason() != null && said.measured() != null);
  }

  @Test
  void an_objective_on_a_figure_that_nobody_kept_is_not_told() throws IOException {
    assertThat(met("export.json", "response time p50", "< 100 ms", "all")).isTrue();
    assertThat(met("machine.json", "response time p75", "< 100 ms", "all")).isNull();
    assertThat(met("machine.json", "response time p99", "< 100 ms", "all")).isNull();
    assertThat(met("machine.json", "response time mean growth", "< 10 %", "all")).isNull();
    assertThat(met("machine.json", "error rate", "< 100 %", "look")).isNull();
    assertThat(met("machine.json", "throughput", "> 0 /s", "look")).isNull();
    assertThat(met("machine.json", "error rate", "< 1 %", "all")).isFalse();
    assertThat(met("machine.json", "throughput", "> 20 /s", "all")).isTrue();
  }

  @Test
  void a_percentile_of_too_few_requests_says_how_many_it_needs() {
    Objective p95 =
        Objective.ofRequests("p95", "response time p95", RequestFigures.ALL, "< 500 ms", null);
    JudgedRun run =
        Judge.judge(
            List.of(FIXTURES.resolve("export.json")),
            new Judge.Options(List.of(p95), Duration.ZERO, Duration.ZERO));

    assertThat(run.objectives().get(0).reason())
        .hasToString("p95 needs 200 requests, there were 66");
  }

  @Test
  void two_summaries_or_one_beside_a_raw_log_are_refused() {
    Path export = FIXTURES.resolve("export.json");
    for (Path other : List.of(export, FIXTURES.resolve("lines.json"))) {
      for (List<Path> files : List.of(List.of(export, other), List.of(other, export))) {
        assertThatExceptionOfType(UnreadableLogException.class)
            .isThrownBy(() -> Judge.judge(files, Judge.Options.DEFAULT))
            .withMessageContaining("summary of k6");
      }
    }
  }

  @Test
  void nothing_can_be_left_out_of_a_summary() {
    Judge.Options options = new Judge.Options(null, Duration.ofSeconds(1), Duration.ZERO);

    assertThatExceptionOfType(UnreadableLogException.class)
        .isThrownBy(() -> Judge.judge(List.of(FIXTURES.resolve("export.json")), options))
        .withMessageContaining("left out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"metrics\":{}}",
        "{\"metrics\":{\"iterations\":{\"count\":3,\"rate\":1}}}",
        "{\"metrics\":[]}",
        "{\"root_group\":{\"name\":",
        "{\"results\":{\"metrics\":[{}]}}"
      })
  void a_summary_without_requests_is_refused_with_the_mend(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("summary.json"), text);

    assertThatExceptionOfType(UnreadableLogException.class)
        .isThrownBy(() -> Judge.judge(file))
        .matches(e -> !e.mend().isBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"handle.json", "export.json", "machine.json"})
  void a_cut_or_a_flipped_bit_never_crashes_the_reader(String name) throws IOException {
    byte[] whole = Files.readAllBytes(FIXTURES.resolve(name));
    Random random = new Random(6);
    for (int i = 0; i < 200; i++) {
      judgedOrRefused(Arrays.copyOf(whole, random.nextInt(whole.length)));
      byte[] flipped = whole.clone();
      flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      judgedOrRefused(flipped);
    }
  }

  private void judgedOrRefused(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("damaged.json"), bytes);
    try {
      assertThat(Judge.judge(file).requests()).isNotEmpty();
    } catch (UnreadableLogException e) {
      assertThat(e.mend()).isNotBlank();
    }
  }

  private Boolean met(String file, String measure, String target, String of) throws IOException {
    Path yaml =
        Files.writeString(
            folder.resolve("scenario.yaml"),
            "objectives:\n- name: x\n  measure: "
                + measure
                + "\n  of: "
                + of
                + "\n  target: \""
                + target
                + "\"\n");
    List<Objective> objectives = ObjectiveYaml.read(yaml);
    Judge.Options options = new Judge.Options(objectives, Duration.ZERO, Duration.ZERO);
    return Judge.judge(List.of(FIXTURES.resolve(file)), options).objectives().get(0).met();
  }

  private static RequestFigures row(JudgedRun run, String name) {
    return run.requests().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }
}
