package dev.headroom.capacity.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.report.text.Lede;
import dev.headroom.capacity.scenario.ObjectiveYaml;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.RequestFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that don't say which requests failed never meet a promise on failures, nor miss it. */
final class UntoldFailuresTest {

  private static final Path RESOURCES = Path.of("src/test/resources");

  private static final String OBJECTIVES =
      """
      objectives:
      - {name: errors, measure: error rate, target: "< 1 %"}
      - {name: successes, measure: success rate, target: ">= 1 %"}
      - {name: available, measure: availability, target: ">= 1 %"}
      - {name: quick, measure: response time max, target: "< 3600 s"}
      - {name: many, measure: throughput, target: "> 0 /s"}
      """;

  private static final String K6 =
      "{\"metric\":\"http_req_duration\",\"type\":\"Point\",\"data\":{\"time\":"
          + "\"2026-11-21T10:00:%02dZ\",\"value\":5,\"tags\":{\"name\":\"buy\"%s}}}%n";

  @TempDir Path folder;

  @Test
  void a_histogram_log_does_not_tell_failures() throws IOException {
    assertUntold(judge(RESOURCES.resolve("hdr/jhiccup-v2.hlog")));
  }

  @Test
  void rows_of_csv_without_success_and_code_do_not_tell_failures() throws IOException {
    assertUntold(judge(write("a.jtl", csv("timeStamp,elapsed,label", ""))));
  }

  @Test
  void response_codes_and_counts_of_errors_tell_failures() throws IOException {
    for (String column : List.of("success", "responseCode", "ErrorCount")) {
      String value = column.equals("success") ? "false" : column.equals("ErrorCount") ? "1" : "500";
      JudgedRun run = judge(write("a.jtl", csv("timeStamp,elapsed,label," + column, "," + value)));

      assertThat(all(run).ko()).as(column).isEqualTo(20);
      assertThat(met(run, "errors")).isFalse();
      assertThat(met(run, "available")).isFalse();
    }
  }

  @Test
  void samples_of_xml_without_success_and_code_do_not_tell_failures() throws IOException {
    assertUntold(judge(write("a.xml", xml(""))));
    assertThat(all(judge(write("b.xml", xml("rc=\"503\"")))).ko()).isEqualTo(20);
    assertThat(all(judge(write("c.xml", xml("s=\"true\"")))).ok()).isEqualTo(20);
  }

  @Test
  void samples_of_k6_without_the_tags_do_not_tell_failures() throws IOException {
    assertUntold(judge(write("a.json", k6(""))));
    assertThat(all(judge(write("b.json", k6(",\"status\":\"500\"")))).ko()).isEqualTo(20);
    assertThat(all(judge(write("c.json", k6(",\"expected_response\":\"true\"")))).ok())
        .isEqualTo(20);
  }

  @Test
  void a_sample_of_k6_is_told_by_the_metric_that_follows_it() throws IOException {
    String failed = k6("").replace("http_req_duration", "http_req_failed").replace(":5,", ":1,");
    String both =
        IntStream.range(0, 20)
            .mapToObj(i -> k6("").split("\n")[i] + "\n" + failed.split("\n")[i])
            .collect(Collectors.joining("\n"));

    assertThat(all(judge(write("a.json", both + "\n"))).ko()).isEqualTo(20);
  }

  @Test
  void a_summary_of_k6_without_its_failures_does_not_tell_them() throws IOException {
    String whole = Files.readString(RESOURCES.resolve("k6/export.json"));

    assertUntold(judge(write("a.json", whole.replace("\"http_req_failed", "\"left_out"))));
  }

  @Test
  void a_summary_of_k6_tells_availability_only_of_all_that_counts() throws IOException {
    Path summary = RESOURCES.resolve("k6/export.json");

    assertThat(met(judge(summary), "available")).isTrue();
    String within =
        "objectives:\n- {name: x, measure: availability, within: 1 s, target: \">= 1 %\"}\n";
    assertThat(met(judge(within, summary), "x")).isNull();
  }

  @Test
  void what_one_of_several_files_does_not_tell_is_not_told_of_all() throws IOException {
    Path told = write("a.jtl", csv("timeStamp,elapsed,label,success", ",true"));
    Path untold = write("b.jtl", csv("timeStamp,elapsed,label", "").replace("buy", "look"));
    JudgedRun run = judge(told, untold);

    assertUntold(run);
    assertThat(row(run, "buy").ok()).isEqualTo(20);
    assertThat(row(run, "look").ok()).isEqualTo(-1);
  }

  private static void assertUntold(JudgedRun run) {
    assertThat(all(run).count()).isPositive();
    assertThat(List.of(all(run).ok(), all(run).ko())).containsExactly(-1L, -1L);
    for (String name : List.of("errors", "successes", "available")) {
      assertThat(met(run, name)).as(name).isNull();
      assertThat(String.valueOf(objective(run, name).reason())).contains("which requests failed");
    }
    assertThat(met(run, "quick")).isTrue();
    assertThat(met(run, "many")).isTrue();
    assertThat(run.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(Lede.volume(run).toString()).contains("which of them failed is not known");
  }

  private static RequestFigures all(JudgedRun run) {
    return row(run, RequestFigures.ALL);
  }

  private static RequestFigures row(JudgedRun run, String name) {
    return run.requests().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  private static Boolean met(JudgedRun run, String name) {
    return objective(run, name).met();
  }

  private static Evaluation objective(JudgedRun run, String name) {
    return run.objectives().stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
  }

  private JudgedRun judge(Path... logs) throws IOException {
    return judge(OBJECTIVES, logs);
  }

  private JudgedRun judge(String objectives, Path... logs) throws IOException {
    Path yaml = write("objectives.yaml", objectives);
    return Judge.judge(
        List.of(logs), new Judge.Options(ObjectiveYaml.read(yaml), Duration.ZERO, Duration.ZERO));
  }

  private static String csv(String header, String end) {
    return IntStream.range(0, 20)
        .mapToObj(i -> (1_700_000_000_000L + 100 * i) + ",5,buy" + end + "\n")
        .collect(Collectors.joining("", header + "\n", ""));
  }

  private static String xml(String attributes) {
    return IntStream.range(0, 20)
        .mapToObj(
            i ->
                "<sample t=\"5\" ts=\"%d\" lb=\"buy\" %s/>\n"
                    .formatted(1_700_000_000_000L + 100 * i, attributes))
        .collect(Collectors.joining("", "<testResults version=\"1.2\">\n", "</testResults>\n"));
  }

  private static String k6(String tags) {
    return IntStream.range(0, 20)
        .mapToObj(i -> K6.formatted(i, tags))
        .collect(Collectors.joining());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
