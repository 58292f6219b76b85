package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Language;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.terminal.Terminal;
import dev.headroom.capacity.report.terminal.TerminalReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KoreanReportTest {
  private static final Terminal NARROW = new Terminal(80, false, true, Words.of(Language.KO));
  private static final Path K6 = Path.of("src/test/resources/k6");

  private static Stream<JudgedRun> runs() {
    return Stream.of(
        JudgedRuns.peakThatMissedItsEntryObjective(),
        JudgedRuns.scaledBaselineThatPassed(),
        JudgedRuns.runThatWasInterruptedWithADamagedLog(),
        JudgedRuns.peakThatSoldASeatTwice(),
        JudgedRuns.generatorThatWasTheBottleneck(),
        JudgedRuns.logThatFailedWith("found 503"),
        JudgedRuns.logWithoutAnyRequest(),
        ObservedRuns.peakWhosePeopleWaitedLongerThanTheirRequestsTook(),
        ObservedRuns.loadThatHeld120AndBrokeAt140(),
        DiagnosedRuns.peakWithACauseAndABaseline(),
        DiagnosedRuns.peakWithIntervals(),
        Judge.judge(K6.resolve("handle.json")),
        Judge.judge(K6.resolve("export.json")),
        Judge.judge(K6.resolve("machine.json")));
  }

  /** Said by the runs made up for tests, and by nothing else. */
  static final Set<String> MADE_UP =
      Set.of(
          "A connection is held for 12 ms, and calls ask for 1,900 a second.",
          "Admission late by",
          "Enter without a database connection.",
          "Enter, p95",
          "Hold, p95",
          "Leave, p95",
          "Pay, p95",
          "Seats, p95",
          "Raise the lock\u2019s wait above 500 ms, or retry once.",
          "The baseline ran on another machine.",
          "The clock is not synchronised; instants of parts may differ by some milliseconds.",
          "The generator's CPU was at {0}, so these times are partly its own. {1}",
          "Until then, 16 connections an instance in place of 10.",
          "peak, 13 Nov 2026, 5 runs, commit {0}",
          "predicted enter p95 113 to 123 ms; 32 of the database\u2019s 151",
          "predicted enter p95 12 to 13 ms; admission late by 3 s",
          "would have saved 38 of the 43 failures");

  @Test
  void nothing_that_is_shown_lacks_korean_words() {
    Set<String> missing = new TreeSet<>();
    Words korean = Words.of(Language.KO, missing::add);
    runs()
        .forEach(
            run -> {
              HtmlReport.render(run, "{}", korean);
              MarkdownReport.render(run, korean);
              for (int width : List.of(80, 120)) {
                Terminal terminal = new Terminal(width, false, true, korean);
                TerminalReport.render(run, terminal, "r", run.verdict().exitCode());
              }
            });
    missing.removeAll(MADE_UP);
    assertThat(missing).isEmpty();
  }

  @Test
  void a_failed_peak_reads_as_it_did() {
    JudgedRun run = DiagnosedRuns.peakWithACauseAndABaseline();
    Golden.holds(
        "peak-ko.md",
        MarkdownReport.render(JudgedRuns.peakThatMissedItsEntryObjective(), Words.of(Language.KO)));
    Golden.holds(
        "peak-80-ko.txt",
        TerminalReport.render(run, NARROW, "results/peak/report.html", run.verdict().exitCode()));
  }

  @Test
  void no_line_is_wider_than_the_terminal() {
    for (JudgedRun run : runs().toList()) {
      assertThat(TerminalReport.render(run, NARROW, "r", 1).lines())
          .allSatisfy(line -> assertThat(columns(line)).as(line).isLessThanOrEqualTo(80));
    }
  }

  /** As a terminal counts: Hangul takes two columns. */
  static int columns(String line) {
    return line.codePoints().map(c -> c >= 0xac00 && c <= 0xd7a3 ? 2 : 1).sum();
  }
}
