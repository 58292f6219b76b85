package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.judge.drill.CheckRow;
import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.message.Message;
import java.util.List;
import java.util.function.Function;

/** The checklist: where there is little room, only what was noticeable. */
final class ChecklistTable {
  private static final int FIGURES = 14;
  private static final int GAP = 2;

  private ChecklistTable() {}

  static String render(JudgedDrill drill, Terminal terminal) {
    List<CheckRow> rows =
        drill.checklist().stream().filter(row -> terminal.wide() || row.odd()).toList();
    int left = drill.checklist().size() - rows.size();
    if (drill.checklist().isEmpty()) {
      return "";
    }
    Sheet sheet = new Sheet(terminal);
    if (!rows.isEmpty()) {
      table(rows, terminal, sheet);
    }
    if (left > 0) {
      Message more =
          Message.counted(
              left,
              "checklist: {0} more line in the report, where nothing stood out",
              "checklist: {0} more lines in the report, where nothing stood out");
      sheet.note(more, 3);
    }
    return sheet.text();
  }

  private static void table(List<CheckRow> rows, Terminal terminal, Sheet sheet) {
    Function<CheckRow, String> name =
        row -> sheet.plain(Message.of("{0}: {1}", row.part(), row.what()));
    int most = terminal.width() - 4 - 3 * (FIGURES + GAP);
    int widest = rows.stream().map(name).mapToInt(Columns::width).max().orElse(0);
    int width = Math.min(most, Math.max(Columns.width(terminal.say("checklist")), widest));
    sheet.heading(
        Columns.left(terminal.say("checklist"), width)
            + right(terminal.say("before"))
            + right(terminal.say("during"))
            + right(terminal.say("after")));
    for (CheckRow row : rows) {
      String during = right(sheet.plain(row.during()));
      sheet.line(
          (row.odd() ? " " + terminal.mark('!') + " " : "   ")
              + Columns.left(name.apply(row), width)
              + right(sheet.plain(row.before()))
              + (row.odd() ? Ink.BOLD.on(terminal, during) : during)
              + right(sheet.plain(row.after())));
    }
  }

  private static String right(String text) {
    return " ".repeat(GAP) + Columns.right(text, FIGURES);
  }
}
