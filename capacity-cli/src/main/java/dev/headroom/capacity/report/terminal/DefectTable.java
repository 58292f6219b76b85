package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.message.Message;
import java.util.List;

/** What {@code self-test --list} prints: each defect, what it does, and what should notice it. */
public final class DefectTable {
  private static final int GAP = 2;

  private DefectTable() {}

  /**
   * @param notice id of a check, or name of an objective
   */
  public record Row(String id, String what, String load, String notice) {}

  public static String render(List<Row> rows, Terminal terminal) {
    int id = rows.stream().mapToInt(row -> Columns.width(row.id())).max().orElse(0) + GAP;
    int load = rows.stream().mapToInt(row -> Columns.width(row.load())).max().orElse(0) + GAP;
    StringBuilder out = new StringBuilder();
    String head =
        " "
            + Columns.left(terminal.say("defect"), id)
            + Columns.left(terminal.say("load"), load)
            + terminal.say("should be noticed by");
    out.append(Ink.DIM.on(terminal, head)).append('\n');
    for (Row row : rows) {
      out.append(' ').append(Ink.BOLD.on(terminal, Columns.left(row.id(), id)));
      out.append(Columns.left(row.load(), load));
      out.append(terminal.text(row.notice())).append('\n');
      for (String line :
          Columns.wrapped(terminal.text(Message.name(row.what())), terminal.width() - GAP - 1)) {
        out.append("   ").append(Ink.DIM.on(terminal, line)).append('\n');
      }
    }
    return out.toString();
  }
}
