package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.Grid;
import dev.headroom.capacity.report.text.Plain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of facts with its title and what is said below it.
 *
 * @param intro what is said above it; may be empty
 */
public record FactTable(
    Message title, Message intro, List<Column> columns, List<Row> rows, List<Message> notes) {

  /**
   * A column.
   *
   * @param cls {@code n} for figures, {@code n sum} for the one that counts, {@code seen} for words
   *     that explain
   */
  public record Column(Message head, String cls) {}

  /**
   * A row.
   *
   * @param mark null where the table has none
   * @param cls of the whole row; {@code strong} for what it comes to
   */
  public record Row(@Nullable Mark mark, String cls, List<Object> cells) {

    public Row {
      cells = List.copyOf(cells);
    }

    static Row of(Object... cells) {
      return new Row(null, "", Arrays.asList(cells));
    }

    static Row marked(Mark mark, Object... cells) {
      return new Row(mark, mark.cls(), Arrays.asList(cells));
    }

    Row strong() {
      return new Row(mark, (cls + " strong").strip(), cells);
    }
  }

  public FactTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  static Column name(Message head) {
    return new Column(head, "name");
  }

  static Column figure(Message head) {
    return new Column(head, "n");
  }

  static Column key(Message head) {
    return new Column(head, "n sum");
  }

  static Column words(Message head) {
    return new Column(head, "seen");
  }

  /** Of a table that other forms of the report print as well; what a row notes becomes words. */
  static FactTable of(Message title, Message intro, Grid grid) {
    boolean noted = grid.rows().stream().anyMatch(row -> row.note() != null);
    List<Column> columns = new ArrayList<>();
    for (Grid.Column column : grid.columns()) {
      columns.add(new Column(column.head(), column.number() ? "n" : "name"));
    }
    if (noted) {
      columns.add(words(Message.NONE));
    }
    List<Row> rows = new ArrayList<>();
    for (Grid.Row row : grid.rows()) {
      List<Object> cells = new ArrayList<>(row.cells());
      if (noted) {
        cells.add(row.note() == null ? Message.NONE : Plain.of(row.note()));
      }
      Mark mark = Mark.of(row.mark());
      rows.add(new Row(mark, mark == null ? "" : mark.cls(), cells));
    }
    return new FactTable(title, intro, columns, rows, List.of());
  }

  /** A section of its own. */
  CapacityPage.Section alone() {
    return new CapacityPage.Section(List.of(this), List.of());
  }

  /** Whether rows begin with a mark. */
  public boolean marked() {
    return rows.stream().anyMatch(row -> row.mark() != null);
  }
}
