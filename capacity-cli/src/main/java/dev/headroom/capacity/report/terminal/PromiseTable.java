package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.judge.drill.Promise;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.DrillText;
import java.util.List;

/** What was promised and what was measured, a line a promise. */
final class PromiseTable {
  private static final int MOST = 42;
  private static final int GAP = 3;

  private PromiseTable() {}

  static String render(JudgedDrill drill, Terminal terminal) {
    List<Promise> promises = drill.promises();
    if (promises.isEmpty()) {
      return "";
    }
    Sheet sheet = new Sheet(terminal);
    String head = terminal.say("what was promised");
    int widest =
        promises.stream()
            .mapToInt(promise -> Columns.width(sheet.plain(promise.name())))
            .max()
            .orElse(0);
    int name = Math.max(Columns.width(head), Math.min(MOST, widest)) + GAP;
    sheet.line("   " + Ink.DIM.on(terminal, Columns.left(head, name) + terminal.say("measured")));
    for (Promise promise : promises) {
      row(promise, name, terminal, sheet);
    }
    return sheet.text();
  }

  private static void row(Promise promise, int name, Terminal terminal, Sheet sheet) {
    boolean broken = promise.broken();
    List<String> names = sheet.wrapped(promise.name(), name - GAP);
    List<String> measured = sheet.wrapped(promise.measured(), terminal.width() - name - 4);
    for (int i = 0; i < Math.max(names.size(), measured.size()); i++) {
      String mark = i == 0 ? terminal.mark(DrillText.mark(promise)) : " ";
      String left = Columns.left(i < names.size() ? names.get(i) : "", name);
      String right = i < measured.size() ? measured.get(i) : "";
      sheet.line(
          " "
              + mark
              + " "
              + (broken ? Ink.BOLD.on(terminal, left) : left)
              + (broken ? Ink.RED.on(terminal, right) : right));
    }
    Message note = DrillText.note(promise);
    if (!note.isEmpty()) {
      sheet.note(note, 5);
    }
  }
}
