package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.judge.drill.DrillSeries;
import dev.headroom.capacity.judge.drill.DrillTrial;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.DrillSeriesText;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.slo.Verdict;

/** What {@code drill all} prints: each drill with what it said. */
public final class DrillSeriesTable {
  private static final int NOTE = 5;
  private static final int GAP = 2;

  private DrillSeriesTable() {}

  /**
   * The whole text, lines ended by {@code \n}.
   *
   * @param folder where the drills lie
   * @param exitCode that the program is about to end with
   */
  public static String render(DrillSeries series, Terminal terminal, String folder, int exitCode) {
    StringBuilder out = new StringBuilder();
    Verdict verdict = series.verdict();
    Ink ink =
        verdict == Verdict.PASS
            ? Ink.GREEN_INVERSE
            : verdict == Verdict.FAIL ? Ink.RED_INVERSE : Ink.PLAIN_INVERSE;
    out.append(ink.on(terminal, " " + verdict.name() + " ")).append("  ");
    out.append(terminal.text(DrillSeriesText.headline(series))).append("\n\n");
    int width =
        series.trials().stream()
            .mapToInt(trial -> Columns.width(terminal.text(DrillSeriesText.who(trial))))
            .max()
            .orElse(0);
    series.trials().forEach(trial -> row(trial, width, terminal, out));
    out.append("\n   ").append(Ink.DIM.on(terminal, terminal.say("drills"))).append("  ");
    out.append(terminal.text(folder)).append('\n');
    out.append("   ").append(Ink.DIM.on(terminal, terminal.say("exit {0}", exitCode)));
    return out.append('\n').toString();
  }

  private static void row(DrillTrial trial, int width, Terminal terminal, StringBuilder out) {
    String said = terminal.text(DrillSeriesText.answer(trial));
    out.append(' ').append(terminal.mark(DrillSeriesText.mark(trial))).append(' ');
    out.append(Columns.left(terminal.text(DrillSeriesText.who(trial)), width + GAP));
    out.append(
        trial.verdict() == Verdict.FAIL ? Ink.RED.on(terminal, said) : Ink.BOLD.on(terminal, said));
    out.append('\n');
    for (Message note : DrillSeriesText.notes(trial)) {
      for (String line : Columns.wrapped(terminal.text(note), terminal.width() - NOTE)) {
        out.append(" ".repeat(NOTE)).append(Ink.DIM.on(terminal, line)).append('\n');
      }
    }
  }

  /** One drill as it is told while others go on. */
  public static String line(DrillTrial trial, Terminal terminal) {
    return " "
        + terminal.mark(DrillSeriesText.mark(trial))
        + " "
        + terminal.text(DrillSeriesText.who(trial))
        + ": "
        + terminal.text(DrillSeriesText.answer(trial))
        + ", "
        + terminal.say("{0} s", Formats.significant(trial.seconds(), 2));
  }
}
