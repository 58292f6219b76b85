package dev.headroom.capacity.report.text;

import dev.headroom.capacity.message.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of short cells, the same for every way of printing it.
 *
 * @param columns from left to right
 */
public record Grid(List<Column> columns, List<Row> rows) {
  /**
   * One column.
   *
   * @param number whether its cells stand at its right end
   */
  public record Column(Message head, boolean number) {}

  /**
   * One line.
   *
   * @param mark {@code ✓}, {@code ✗}, {@code !}, {@code ?} or a blank
   * @param cells as many as columns, each a message or data
   * @param note below it; null for none
   */
  public record Row(char mark, List<Object> cells, @Nullable Message note) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public Grid {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Makes one line after the other. */
  public static final class Maker {
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** A column of words. */
    public Maker words(Message head) {
      columns.add(new Column(head, false));
      return this;
    }

    /** A column of numbers. */
    public Maker numbers(Message head) {
      columns.add(new Column(head, true));
      return this;
    }

    public void row(char mark, @Nullable Message note, Object... cells) {
      rows.add(new Row(mark, List.of(cells), note));
    }

    public Grid made() {
      return new Grid(columns, rows);
    }
  }
}
