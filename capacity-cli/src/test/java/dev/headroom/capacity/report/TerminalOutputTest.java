package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.report.terminal.DoctorTable;
import dev.headroom.capacity.report.terminal.RunProgress;
import dev.headroom.capacity.report.terminal.ScenarioTable;
import dev.headroom.capacity.report.terminal.Terminal;
import dev.headroom.capacity.report.terminal.TerminalReport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TerminalOutputTest {
  private static final Terminal NARROW = new Terminal(80, false, true);
  private static final Terminal WIDE = new Terminal(120, false, true);
  private static final Terminal COLOURED = new Terminal(80, true, true);
  private static final Terminal ASCII = new Terminal(80, false, false);

  private static String report(JudgedRun run, Terminal terminal) {
    return TerminalReport.render(
        run, terminal, "results/20261120T091204Z-peak/report.html", run.verdict().exitCode());
  }

  @Test
  void a_failed_peak_reads_as_it_did() {
    JudgedRun run = JudgedRuns.peakThatMissedItsEntryObjective();
    Golden.holds("peak-80.txt", report(run, NARROW));
    Golden.holds("peak-120.txt", report(run, WIDE));
    Golden.holds("peak-ascii.txt", report(run, ASCII));
    Golden.holds("peak-colour.txt", report(run, COLOURED));
  }

  @Test
  void an_unfinished_run_reads_as_it_did() {
    Golden.holds(
        "partial-80.txt", report(JudgedRuns.runThatWasInterruptedWithADamagedLog(), NARROW));
  }

  @Test
  void no_line_is_wider_than_the_terminal() {
    assertThat(report(JudgedRuns.generatorThatWasTheBottleneck(), NARROW).lines())
        .allMatch(line -> line.length() <= 80);
    assertThat(report(JudgedRuns.generatorThatWasTheBottleneck(), WIDE).lines())
        .allMatch(line -> line.length() <= 120);
  }

  @Test
  void without_colour_nothing_is_lost() {
    JudgedRun run = JudgedRuns.peakThatMissedItsEntryObjective();
    assertThat(report(run, COLOURED).replaceAll("\u001b\\[[0-9;]*m", "").replaceAll(" +\n", "\n"))
        .isEqualTo(report(run, NARROW));
  }

  @Test
  void without_unicode_only_ascii_is_written() {
    assertThat(report(JudgedRuns.peakThatMissedItsEntryObjective(), ASCII)).isASCII();
  }

  @Test
  void names_cannot_move_the_cursor() {
    JudgedRun run = JudgedRuns.bareLogWithRequestsNamed("\u001b[2Jgone");
    assertThat(report(run, NARROW)).doesNotContain("\u001b");
  }

  @Test
  void scenarios_and_doctor_read_as_they_did() {
    List<ScenarioTable.Row> scenarios =
        List.of(
            new ScenarioTable.Row(
                "baseline",
                new double[] {0, 250, 500, 500, 500, 500, 500, 500},
                "closed",
                "10 min",
                "500 people",
                "is it fine on an ordinary day?",
                List.of("Requests that succeeded > 99 %", "Response time, p95 < 500 ms")),
            new ScenarioTable.Row(
                "booking-rate",
                new double[] {3000},
                "open",
                "5 min",
                "3,000/s",
                "does it keep a given rate?",
                List.of("Bookings a second >= 2900 /s")));
    List<DoctorTable.Row> findings =
        List.of(
            new DoctorTable.Row(DoctorTable.State.FINE, "cores", "16, load 0.3", null),
            new DoctorTable.Row(
                DoctorTable.State.STOPS,
                "open files",
                "1,024, peak needs 10,400",
                "ulimit -n 20000"),
            new DoctorTable.Row(
                DoctorTable.State.DOUBTFUL,
                "clock",
                "NTP off, drift not known",
                "systemctl enable --now systemd-timesyncd"),
            new DoctorTable.Row(DoctorTable.State.NOTE, "Docker", "none", null));
    for (Terminal terminal : List.of(NARROW, WIDE)) {
      String heading = "This machine, for peak at full scale";
      Golden.holds(
          "tables-" + terminal.width() + ".txt",
          ScenarioTable.render(scenarios, terminal)
              + "\n"
              + DoctorTable.render(heading, "peak", findings, terminal));
    }
  }

  @Test
  void a_running_load_reads_as_it_did() {
    RunProgress progress =
        new RunProgress(
            NARROW,
            "peak",
            "10,000 people at once, full scale",
            List.of("ramp", "steady"),
            Duration.ofSeconds(450));
    for (int s = 1; s <= 212; s++) {
      progress.update(
          new RunProgress.State(
              Duration.ofSeconds(s),
              s < 30 ? "ramp" : "steady",
              Math.min(10_000, s * 333L),
              s * 200L,
              s / 20,
              s < 30 ? 0 : 9_000));
    }
    Golden.holds("running-80.txt", String.join("\n", progress.block()) + "\n" + progress.line());
  }
}
