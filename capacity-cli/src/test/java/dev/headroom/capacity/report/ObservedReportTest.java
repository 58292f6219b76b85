package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.report.terminal.Terminal;
import dev.headroom.capacity.report.terminal.TerminalReport;
import dev.headroom.capacity.report.text.Headline;
import dev.headroom.capacity.report.text.Lede;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Waits from the intended start, event streams, refusals, and the load at which it breaks. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ObservedReportTest {

  private static final JudgedRun WAITED =
      ObservedRuns.peakWhosePeopleWaitedLongerThanTheirRequestsTook();
  private static final JudgedRun BROKE = ObservedRuns.loadThatHeld120AndBrokeAt140();

  @Test
  void what_people_waited_and_saw_looks_as_it_did() {
    Golden.holds("observed.html", HtmlReport.render(WAITED, "{}"));
    Golden.holds("observed.md", MarkdownReport.render(WAITED));
    Golden.holds("observed-80.txt", terminal(WAITED));
  }

  @Test
  void a_load_that_breaks_looks_as_it_did() {
    Golden.holds("breakpoint.html", HtmlReport.render(BROKE, "{}"));
    Golden.holds("breakpoint.md", MarkdownReport.render(BROKE));
    Golden.holds("breakpoint-80.txt", terminal(BROKE));
    Golden.holds("breakpoint.json", SummaryJson.of(BROKE));
  }

  @Test
  void the_headline_says_what_it_holds_and_at_what_it_breaks() {
    assertThat(Headline.of(BROKE).toString())
        .isEqualTo(
            "It holds 120 arrivals a second and breaks at 140: response time (p95) was 0.61\u00a0s"
                + " where under 0.50\u00a0s is promised.");
    assertThat(Lede.results(BROKE).toString())
        .startsWith(
            "6 of 7 steps of the load held every objective. The objectives here are those at 120"
                + " arrivals a second.");
  }

  @Test
  void refusals_on_purpose_are_no_failures_and_are_said() {
    assertThat(Lede.volume(WAITED).toString()).endsWith("412 refused on purpose.");
    assertThat(HtmlReport.render(WAITED, "{}"))
        .contains("<tr class=\"refused\">", "on purpose: the scenario accepts it");
  }

  @Test
  void nothing_shows_a_name_that_only_files_use() {
    for (JudgedRun run : new JudgedRun[] {WAITED, BROKE}) {
      assertThat(HtmlReport.render(run, "{}") + MarkdownReport.render(run) + terminal(run))
          .doesNotContain("stream.", "admission.lateness", ".millis", "NaN", "Infinity");
    }
  }

  @Test
  void no_line_is_wider_than_the_terminal() {
    assertThat(terminal(WAITED).lines()).allMatch(line -> line.length() <= 80);
    assertThat(terminal(BROKE).lines()).allMatch(line -> line.length() <= 80);
  }

  private static String terminal(JudgedRun run) {
    Terminal narrow = new Terminal(80, false, true);
    return TerminalReport.render(run, narrow, "results/x/report.html", run.verdict().exitCode());
  }
}
