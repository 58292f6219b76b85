package dev.headroom.capacity.report;

import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.text.Grid;

/** A table of short cells as GitHub-flavoured Markdown. */
final class MarkdownGrid {
  private MarkdownGrid() {}

  /** An empty line and the table; nothing where it has no lines. */
  static String of(Grid grid, Words words) {
    if (grid.rows().isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("\n|  |");
    grid.columns().forEach(column -> cell(out, words.say(column.head())));
    out.append("\n|---|");
    grid.columns().forEach(column -> out.append(column.number() ? "---:|" : "---|"));
    out.append('\n');
    for (Grid.Row row : grid.rows()) {
      out.append("| ").append(row.mark()).append(" |");
      int last = row.cells().size() - 1;
      for (int i = 0; i <= last; i++) {
        String text = words.say(row.cells().get(i));
        String note = i < last || row.note() == null ? "" : words.say(row.note());
        cell(out, text.isEmpty() || note.isEmpty() ? text + note : text + "; " + note);
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static void cell(StringBuilder out, String text) {
    out.append(' ').append(Markup.escaped(text)).append(" |");
  }
}
