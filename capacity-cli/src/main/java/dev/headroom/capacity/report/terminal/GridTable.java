package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.report.text.Grid;
import dev.headroom.capacity.report.text.Grid.Column;
import dev.headroom.capacity.report.text.Grid.Row;
import java.util.List;
import java.util.stream.IntStream;

/** A table of short cells; its last column takes what is left of the line. */
final class GridTable {
  private static final int MARK = 3;
  private static final int GAP = 2;
  private static final int NOTE = 5;

  private GridTable() {}

  /** Nothing where there are no lines. */
  static void append(Sheet sheet, Grid grid, Terminal terminal) {
    if (grid.rows().isEmpty()) {
      return;
    }
    int[] widths = widths(sheet, grid, terminal);
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String text = cell(sheet.plain(grid.columns().get(i).head()), grid, i, widths);
      head.append(terminal.text(text));
    }
    sheet.line("");
    sheet.line("   " + Ink.DIM.on(terminal, head.toString().stripTrailing()));
    for (Row row : grid.rows()) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String text = cell(sheet.plain(row.cells().get(i)), grid, i, widths);
        line.append(terminal.text(text));
      }
      String mark = row.mark() == ' ' ? " " : terminal.mark(row.mark());
      sheet.line(" " + mark + " " + line);
      if (row.note() != null) {
        sheet.note(row.note(), NOTE);
      }
    }
  }

  private static String cell(String text, Grid grid, int column, int[] widths) {
    String cell =
        grid.columns().get(column).number()
            ? Columns.right(text, widths[column])
            : Columns.left(text, widths[column]);
    return column + 1 < widths.length ? cell + " ".repeat(GAP) : cell;
  }

  private static int[] widths(Sheet sheet, Grid grid, Terminal terminal) {
    List<Column> columns = grid.columns();
    int[] widths =
        IntStream.range(0, columns.size())
            .map(
                i ->
                    Math.max(
                        Columns.width(sheet.plain(columns.get(i).head())),
                        grid.rows().stream()
                            .mapToInt(row -> Columns.width(sheet.plain(row.cells().get(i))))
                            .max()
                            .orElse(0)))
            .toArray();
    int last = widths.length - 1;
    int before = IntStream.range(0, last).map(i -> widths[i] + GAP).sum();
    widths[last] = Math.max(1, Math.min(widths[last], terminal.width() - 1 - MARK - before));
    return widths;
  }
}
