package dev.headroom.capacity.report;

import static dev.headroom.capacity.judge.Comparison.Direction.UNSURE;
import static dev.headroom.capacity.judge.Comparison.Direction.WORSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.Comparison.Change;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HtmlReportTest {
  private static final String SUMMARY = "{\"verdict\":\"FAIL\",\"note\":\"a </script> in a name\"}";
  private static final int MOST_BYTES = 1_000_000;

  private static String page(JudgedRun run) {
    return HtmlReport.render(run, SUMMARY);
  }

  @Test
  void a_failed_peak_looks_as_it_did() {
    Golden.holds("peak.html", page(JudgedRuns.peakThatMissedItsEntryObjective()));
  }

  @Test
  void the_same_run_gives_the_same_bytes() {
    assertThat(page(JudgedRuns.peakThatMissedItsEntryObjective()))
        .isEqualTo(page(JudgedRuns.peakThatMissedItsEntryObjective()));
  }

  @Test
  void the_file_needs_nothing_from_elsewhere() {
    String page = page(JudgedRuns.peakThatMissedItsEntryObjective());
    assertThat(page).doesNotContain("http:", "https:", "@import", "url(");
    List<String> links =
        Pattern.compile("\\b(?:src|href|action|data)=\"([^\"]*)\"")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(links).containsOnly("data:,");
  }

  @Test
  void one_script_runs_and_a_policy_forbids_any_other() throws Exception {
    String page = page(JudgedRuns.peakThatMissedItsEntryObjective());
    assertThat(page).contains("default-src 'none'").doesNotContainPattern("<[^>]*\\son\\w+=");
    assertThat(Pattern.compile("<script[^>]*>").matcher(page).results().map(MatchResult::group))
        .containsExactly("<script type=\"application/json\" id=\"summary\">", "<script>");
    String script = page.substring(page.indexOf("<script>") + 8, page.lastIndexOf("</script>"));
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
    assertThat(page)
        .contains("script-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
  }

  @Test
  void the_embedded_summary_cannot_end_its_element() {
    assertThat(page(JudgedRuns.scaledBaselineThatPassed()))
        .contains("a \\u003c/script> in a name")
        .doesNotContain("a </script>");
  }

  @Test
  void hostile_names_stay_text() {
    String hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    String page =
        page(JudgedRuns.bareLogWithRequestsNamed(hostile, "\u202Egnp.exe", "x".repeat(10_000)));
    assertThat(page)
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert", "<img", "\u202E", "x".repeat(200))
        .containsPattern("x{30,}\u2026x{10,}");
    String attributes = page.replaceAll(">[^<]*<", "><");
    assertThat(attributes).doesNotContainPattern("<[a-z]+[^>\"]*\\sonerror=");
  }

  @Test
  void every_drawing_says_its_finding() {
    String page = page(JudgedRuns.peakThatMissedItsEntryObjective());
    assertThat(Pattern.compile("<svg [^>]*>").matcher(page).results().map(MatchResult::group))
        .isNotEmpty()
        .allMatch(
            svg -> svg.contains("role=\"img\"") && svg.matches("(?s).*aria-label=\"[^\"]+\".*"));
    assertThat(page).contains("p95 highest 828\u00a0ms at 0:18");
  }

  @Test
  void no_number_is_drawn_that_is_none() {
    assertThat(page(JudgedRuns.peakThatMissedItsEntryObjective()))
        .doesNotContain("NaN", "Infinity", "null");
    assertThat(page(JudgedRuns.logWithoutAnyRequest())).doesNotContain("NaN", "Infinity", "null");
  }

  @Test
  void what_is_missing_is_left_out_and_the_rest_is_numbered_through() {
    String page = page(JudgedRuns.bareLogWithRequestsNamed("enter"));
    assertThat(page)
        .doesNotContain("Correctness:", "Environment", "Objective</th>")
        .contains("1 · One clock", "2 · How long", "3 · Requests", "4 · Words");
  }

  @Test
  void a_log_without_a_request_still_makes_a_page() {
    assertThat(page(JudgedRuns.logWithoutAnyRequest()))
        .contains("Can’t tell yet: no request lies in the window that counts.", "1 · Words")
        .doesNotContain("One clock", "How long it took");
  }

  @Test
  void a_partial_run_and_a_damaged_log_are_said_on_page_one() {
    String page = page(JudgedRuns.runThatWasInterruptedWithADamagedLog());
    assertThat(page.substring(0, page.indexOf("</article>")))
        .contains("Partial: the run was interrupted", "is damaged from byte 1,482,113");
  }

  @Test
  void a_scaled_run_says_what_it_says_nothing_about() {
    assertThat(page(JudgedRuns.scaledBaselineThatPassed()))
        .contains("Run at 1/10 scale, 1/2 of the time: 1,000 people. Says nothing about 10,000.");
  }

  @Test
  void a_run_that_nobody_may_believe_gives_no_verdict() {
    assertThat(page(JudgedRuns.generatorThatWasTheBottleneck()))
        .contains(
            "No verdict: the generator's CPU was at 97 %", "TRUST NONE", "Use --injectors 2.");
  }

  @Test
  void a_message_too_long_for_its_lane_stands_whole_in_the_table_of_failures() {
    String message = "jsonPath($.seats[*].id).find.exists, found nothing ".repeat(4).strip();
    assertThat(page(JudgedRuns.logThatFailedWith(message)))
        .contains("What failed", "<bdi>" + message + "</bdi>");
  }

  @Test
  void hundreds_of_requests_over_hours_stay_below_a_megabyte() {
    String page = page(JudgedRuns.dayOfManyRequests());
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
  }

  @Test
  void a_cause_and_a_baseline_look_as_they_did() {
    Golden.holds("diagnosed.html", page(DiagnosedRuns.peakWithACauseAndABaseline()));
  }

  @Test
  void a_change_without_interval_or_from_nothing_is_said_and_not_drawn_beyond_its_plot() {
    String page =
        page(
            DiagnosedRuns.peakComparedWith(
                new Change(Message.data("a"), "ms", 0, 5, Double.POSITIVE_INFINITY, null, UNSURE),
                new Change(Message.data("b"), "ms", 1, 900, 900, null, WORSE),
                DiagnosedRuns.change("<c>", "ms", 1, 1.1, 0.2, Double.POSITIVE_INFINITY, UNSURE)));
    assertThat(page)
        .contains("no interval, worse", "<b>900 times</b>", "&lt;c&gt;", "any, can\u2019t tell")
        .doesNotContain("NaN", "Infinity");
    assertThat(Pattern.compile("left:([-0-9.]+)%").matcher(page).results())
        .allMatch(
            at -> Double.parseDouble(at.group(1)) >= 0 && Double.parseDouble(at.group(1)) <= 100);
  }

  @Test
  void thousands_of_long_hostile_names_stay_below_a_megabyte_and_are_counted() {
    String[] names =
        IntStream.range(0, 2_000)
            .mapToObj(i -> i + "<\"'>\u202e|".repeat(200))
            .toArray(String[]::new);
    JudgedRun run = JudgedRuns.bareLogWithRequestsNamed(names);
    String page = HtmlReport.render(run, SummaryJson.of(run));
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
    assertThat(page)
        .contains("1,900 more are in summary.json", "\"shortened\":true")
        .doesNotContain("<\"'", "\u202e");
  }

  @Test
  void intervals_stand_below_the_figures_they_are_of() {
    assertThat(page(DiagnosedRuns.peakWithIntervals()))
        .contains("739<small>702\u2013781</small>", "confidence interval");
  }
}
