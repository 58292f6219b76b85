package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.judge.critical.CriticalPoints;
import dev.headroom.capacity.report.text.CriticalText;

/** What {@code calibrate --critical} prints. */
public final class CriticalTable {
  private CriticalTable() {}

  /** The whole text, lines ended by {@code \n}. */
  public static String render(CriticalPoints points, Terminal terminal, String page, int exitCode) {
    Sheet sheet = new Sheet(terminal);
    sheet.verdict(points.verdict(), terminal.text(CriticalText.headline(points)));
    sheet.line("");
    CriticalText.sentences(points).forEach(said -> sheet.marked('\u00b7', said));
    GridTable.append(sheet, CriticalText.streams(points), terminal);
    GridTable.append(sheet, CriticalText.rates(points), terminal);
    sheet.line("");
    sheet.labelled(terminal.say("report"), page, "");
    sheet.labelled(
        terminal.say("exit {0}", exitCode),
        switch (exitCode) {
          case 0 -> terminal.say("every question was answered");
          case 3 -> terminal.say("a question was not answered");
          default -> terminal.say("interrupted");
        },
        "");
    return sheet.text();
  }
}
