package dev.headroom.capacity.preflight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.preflight.Finding;
import dev.headroom.capacity.preflight.FindingsJson;
import dev.headroom.capacity.read.UnreadableLogException;
import dev.headroom.capacity.report.SummaryJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A summary that was doctored is caught by the law that it breaks; an honest one by none. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditTest {

  @TempDir Path folder;

  private MeasuredRun run;

  @BeforeEach
  void measure() throws IOException {
    run = MeasuredRun.in(folder);
  }

  @Test
  void honest_figures_agree() {
    assertThat(run.findings())
        .allMatch(finding -> finding.severity() == Finding.Severity.FINE)
        .extracting(Finding::law)
        .contains(
            CountsAddUp.LAW,
            ThroughputAddsUp.LAW,
            PercentilesRise.LAW,
            UsersAndThroughput.LAW,
            ObjectivesAgree.LAW,
            VerdictAgrees.LAW,
            Utilisation.LAW,
            AgainstLog.LAW);
    assertThat(run.findings())
        .anyMatch(finding -> finding.numbers().contains("10/s × (200 ms + 800 ms) = 10 people"))
        .anyMatch(finding -> finding.numbers().contains("4 of 4 could be compared"));
  }

  @Test
  void what_is_not_known_contradicts_nothing() throws IOException {
    for (String log : List.of("hdr/jhiccup-v2.hlog", "k6/machine.json")) {
      Path summary = folder.resolve("untold").resolve("summary.json");
      Files.createDirectories(summary.getParent());
      Files.writeString(
          summary, SummaryJson.of(Judge.judge(Path.of("src/test/resources").resolve(log))));

      assertThat(Audit.of(summary))
          .as(log)
          .isNotEmpty()
          .allMatch(finding -> finding.severity() == Finding.Severity.FINE);
    }
  }

  @Test
  void requests_cannot_be_made_up() throws IOException {
    run.doctored("\"count\" : 300", "\"count\" : 301");
    assertThat(run.contradictions(CountsAddUp.LAW)).contains("300 + 0 = 300, not 301");
    assertThat(run.contradictions(AgainstLog.LAW)).contains("count of concerts");
  }

  @Test
  void failures_cannot_be_hidden() throws IOException {
    run.doctored("\"koRate\" : 0.000000", "\"koRate\" : 0.100000");
    assertThat(run.contradictions(CountsAddUp.LAW)).contains("failed share of concerts");
  }

  @Test
  void a_throughput_cannot_be_raised() throws IOException {
    run.doctored("\"throughputPerSecond\" : 10,", "\"throughputPerSecond\" : 12,");
    assertThat(run.contradictions(ThroughputAddsUp.LAW)).contains("600 / 1 min = 10/s, not 12/s");
    assertThat(run.contradictions(ObjectivesAgree.LAW)).contains("\"Offered\"");
  }

  @Test
  void time_counted_lies_within_the_run() throws IOException {
    run.doctored("\"durationSeconds\" : 60", "\"durationSeconds\" : 30");
    assertThat(run.contradictions(ThroughputAddsUp.LAW)).contains("outside of the run");
  }

  @Test
  void percentiles_cannot_fall() throws IOException {
    run.doctored("\"p95Ms\" : 100", "\"p95Ms\" : 90");
    assertThat(run.contradictions(PercentilesRise.LAW))
        .contains("percentiles of concerts fall")
        .contains("p90Ms = 100, p95Ms = 90");
  }

  @Test
  void all_is_made_of_its_parts() throws IOException {
    run.doctored(
        summary -> {
          int all = summary.indexOf("\"name\" : \"all\"");
          return summary.substring(0, all)
              + summary
                  .substring(all)
                  .replace("\"p95Ms\" : 300", "\"p95Ms\" : 305")
                  .replace("\"p99Ms\" : 300", "\"p99Ms\" : 305")
                  .replace("\"p999Ms\" : 300", "\"p999Ms\" : 305")
                  .replace("\"maxMs\" : 300", "\"maxMs\" : 305");
        });
    assertThat(run.contradictions(PercentilesRise.WHOLE))
        .contains("p95Ms of all")
        .contains("maxMs of all");
    assertThat(run.contradictions(PercentilesRise.LAW)).isEmpty();
  }

  @Test
  void ten_people_cannot_ask_ten_times_as_often_as_they_think() throws IOException {
    run.doctored(
        summary ->
            summary
                .replace("\"count\" : 300", "\"count\" : 3000")
                .replace("\"ok\" : 300", "\"ok\" : 3000")
                .replace("\"count\" : 600", "\"count\" : 6000")
                .replace("\"ok\" : 600", "\"ok\" : 6000")
                .replace("\"throughputPerSecond\" : 5,", "\"throughputPerSecond\" : 50,")
                .replace("\"throughputPerSecond\" : 10,", "\"throughputPerSecond\" : 100,")
                .replace("\"measured\" : 10,", "\"measured\" : 100,"));
    run.without("injector-1/simulation.log");
    assertThat(run.contradictions(UsersAndThroughput.LAW))
        .contains("100 people; planned: 10 people");
    assertThat(run.findings().stream().filter(Finding::contradicts)).hasSize(1);
  }

  @Test
  void a_mean_cannot_be_embellished_by_its_people() throws IOException {
    run.write(
        "scenario.yaml",
        Files.readString(folder.resolve("scenario.yaml")).replace("800 ms", "100 ms"));
    assertThat(run.contradictions(UsersAndThroughput.LAW)).contains("far fewer people");
  }

  @Test
  void an_objective_measures_the_figure_that_it_names() throws IOException {
    run.doctored("\"measured\" : 300", "\"measured\" : 250");
    assertThat(run.contradictions(ObjectivesAgree.LAW))
        .contains("\"Quick\" did not measure")
        .contains("300 ms, the objective says 250 ms");
  }

  /** As {@code report --slo} leaves it: judged by other objectives than the scenario's. */
  @Test
  void an_objective_that_only_has_the_same_name_is_another_one() throws IOException {
    run.doctored("\"measured\" : 300", "\"measured\" : 250");
    run.doctored("\"target\" : \"< 500 ms\"", "\"target\" : \"< 400 ms\"");
    assertThat(run.contradictions(ObjectivesAgree.LAW)).isEmpty();
  }

  @Test
  void an_objective_on_samples_is_compared_too() throws IOException {
    run.doctored("\"measured\" : 20,", "\"measured\" : 10,");
    assertThat(run.contradictions(ObjectivesAgree.LAW)).contains("\"Cool\"");
  }

  @Test
  void met_is_what_the_target_says() throws IOException {
    run.doctored("\"target\" : \"< 500 ms\"", "\"target\" : \"< 200 ms\"");
    assertThat(run.contradictions(ObjectivesAgree.LAW)).contains("\"Quick\" is said to be met");
  }

  @Test
  void nothing_passes_with_a_missed_objective() throws IOException {
    run.doctored("\"verdict\" : \"[A-Z]+\"", "\"verdict\" : \"PASS\"");
    run.doctored("(?s)(\"name\" : \"Quick\".*?)\"met\" : true", "$1\"met\" : false");
    assertThat(run.contradictions(VerdictAgrees.LAW))
        .contains("the verdict is PASS")
        .contains("Quick");
  }

  @Test
  void more_cannot_be_admitted_than_ticks_admit() throws IOException {
    // 100 at a tick of 3 s; within 5 s there are two at most
    String[] history =
        IntStream.range(0, 301)
            .boxed()
            .flatMap(
                user ->
                    Stream.of(
                        MeasuredRun.operation("enter", user, 10),
                        MeasuredRun.operation("admitted", user, 5_000)))
            .toArray(String[]::new);
    run.history(history);
    assertThat(run.contradictions(AdmissionsAndPermits.LAW)).contains("at most 301 came");
    run.history(Arrays.copyOf(history, 400));
    assertThat(run.contradictions(AdmissionsAndPermits.LAW)).isEmpty();
  }

  @Test
  void who_finds_no_line_waits_for_no_tick() throws IOException {
    run.history(
        IntStream.range(0, 1_000)
            .boxed()
            .flatMap(
                user ->
                    Stream.of(
                        MeasuredRun.operation("enter", user, user),
                        MeasuredRun.operation("admitted", user, user)))
            .toArray(String[]::new));
    assertThat(run.contradictions(AdmissionsAndPermits.LAW)).isEmpty();
  }

  @Test
  void no_more_permits_are_out_than_there_are() throws IOException {
    run.metrics("app.permits.out", "app", 20);
    assertThat(run.contradictions(AdmissionsAndPermits.PERMITS)).isEmpty();
    run.metrics("app.permits.out", "app", 21);
    assertThat(run.contradictions(AdmissionsAndPermits.PERMITS)).contains("10 × 2 = 20");
  }

  @Test
  void no_more_cpu_is_used_than_there_is() throws IOException {
    run.metrics("generator.cpu.percent", "generator", 95);
    assertThat(run.contradictions(Utilisation.LAW)).contains("115 % of the machine");
  }

  @Test
  void no_more_connections_are_in_use_than_the_pool_has() throws IOException {
    run.metrics("app.db.max", "app", 20);
    run.metrics("app.db.active", "app", 21);
    assertThat(run.contradictions(Utilisation.LAW)).contains("21 of 20");
  }

  @Test
  void payments_are_in_the_ledger() throws IOException {
    run.doctored("\"name\" : \"seats\"", "\"name\" : \"pay\"");
    assertThat(run.contradictions(Payments.LAW))
        .contains("300 acknowledged")
        .contains("0 in the ledger");
  }

  @Test
  void a_run_that_failed_before_it_counted_anything_contradicts_nothing() throws IOException {
    run.without("run.json");
    run.doctored(
        summary ->
            summary
                .replaceFirst("\"measuredTo\" : \\d+", "\"measuredTo\" : 1800000000000")
                .replaceAll("\"count\" : \\d+", "\"count\" : 0")
                .replaceAll("\"ok\" : \\d+", "\"ok\" : 0"));
    assertThat(run.contradictions(ThroughputAddsUp.LAW)).isEmpty();
  }

  @Test
  void a_summary_by_itself_is_held_against_itself() throws IOException {
    run.without("run.json");
    assertThat(run.findings()).noneMatch(Finding::contradicts).hasSizeGreaterThan(3);
    run.doctored("\"count\" : 300", "\"count\" : 301");
    assertThat(Audit.of(folder.resolve("summary.json"))).anyMatch(Finding::contradicts);
  }

  @Test
  void what_the_plan_said_beforehand_is_among_the_reports_warnings() throws IOException {
    run.write(
        "preflight.json",
        FindingsJson.of(
            Map.of(), List.of(Finding.contradiction("law", "it can't be", "2 > 1", "less"))));
    run.judge();
    assertThat(Files.readString(folder.resolve("summary.json")))
        .contains("The plan contradicts itself: it can't be (2 > 1). Mend: less.");
    assertThat(run.findings()).noneMatch(Finding::contradicts);
  }

  @Test
  void what_is_no_summary_is_named() throws IOException {
    run.doctored(summary -> "{");
    assertThatThrownBy(run::findings)
        .isInstanceOf(UnreadableLogException.class)
        .hasMessageContaining("summary.json");
    run.doctored(summary -> "{\"requests\": [{\"name\": \"all\"}]}");
    assertThatThrownBy(run::findings).hasMessageContaining("has no number \"count\"");
    run.without("summary.json");
    assertThatThrownBy(run::findings).hasMessageContaining("there is no such file");
  }
}
