package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.judge.calibration.Calibration;
import dev.headroom.capacity.judge.calibration.Level;
import dev.headroom.capacity.report.text.CalibrationText;
import dev.headroom.capacity.report.text.Formats;

/** What {@code calibrate} prints: the levels, what was predicted of others, the model. */
public final class CalibrationTable {
  private CalibrationTable() {}

  /**
   * The whole text, lines ended by {@code \n}.
   *
   * @param points where they were written
   * @param page to look at
   */
  public static String render(
      Calibration calibration, Terminal terminal, String points, String page, int exitCode) {
    Sheet sheet = new Sheet(terminal);
    sheet.verdict(calibration.verdict(), terminal.text(CalibrationText.headline(calibration)));
    sheet.note(CalibrationText.setting(calibration.setting()), 3);
    GridTable.append(sheet, CalibrationText.levels(calibration), terminal);
    GridTable.append(sheet, CalibrationText.heldOut(calibration), terminal);
    sheet.line("");
    CalibrationText.model(calibration)
        .forEach(said -> sheet.labelled(terminal.text(said.label()), said.text(), ""));
    sheet.labelled(terminal.say("points"), points, "");
    sheet.labelled(terminal.say("report"), page, "");
    sheet.labelled(terminal.say("exit {0}", exitCode), exit(exitCode, terminal), "");
    return sheet.text();
  }

  private static String exit(int exitCode, Terminal terminal) {
    return switch (exitCode) {
      case 0 -> terminal.say("every level was measured, and they carry a model");
      case 3 -> terminal.say("no answer; what was measured is kept");
      default -> terminal.say("interrupted; the same command goes on where this ended");
    };
  }

  /** One level, as it is told while others go on. */
  public static String line(Level level, Terminal terminal) {
    String who =
        terminal.say(
            level.instances() == 1 ? "{0} instance, repeat {1}" : "{0} instances, repeat {1}",
            level.instances(),
            level.repeat());
    String what =
        level.point() == null ? "" : ": " + Formats.number(level.point().throughput()) + "/s";
    String why = level.against() == null ? "" : ", " + terminal.text(level.against());
    String took = ", " + terminal.say("{0} s", Formats.significant(level.seconds(), 2));
    return " " + terminal.mark(level.counts() ? '\u2713' : '?') + " " + who + what + why + took;
  }
}
