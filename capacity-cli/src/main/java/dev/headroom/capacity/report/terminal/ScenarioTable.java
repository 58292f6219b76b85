package dev.headroom.capacity.report.terminal;

import java.util.List;

/** What {@code scenarios} prints: each scenario's shape, length and load. */
public final class ScenarioTable {
  private static final int GAP = 2;

  private ScenarioTable() {}

  /**
   * A scenario.
   *
   * @param shape load over time in equal steps, of any unit
   * @param length 10 min
   * @param load 500 people
   * @param question that it answers; shown from 110 columns on
   */
  public record Row(String name, double[] shape, String length, String load, String question) {}

  public static String render(List<Row> rows, Terminal terminal) {
    int name = width("scenario", rows.stream().map(Row::name).toList(), 24);
    int length = width("length", rows.stream().map(Row::length).toList(), 17);
    int load = width("load", rows.stream().map(Row::load).toList(), 20);
    int shape = terminal.wide() ? 30 : 24;
    StringBuilder out = new StringBuilder();
    String head =
        " "
            + Columns.left("scenario", name + GAP)
            + Columns.left("shape", shape + GAP)
            + Columns.left("length", length + GAP)
            + (terminal.wide() ? Columns.left("load", load + GAP) + "question it answers" : "load");
    out.append(Ink.DIM.on(terminal, head)).append('\n');
    for (Row row : rows) {
      out.append(' ').append(Ink.BOLD.on(terminal, text(row.name(), name, terminal)));
      out.append(Sparkline.of(row.shape(), shape, terminal)).append(" ".repeat(GAP));
      out.append(text(row.length(), length, terminal));
      String last =
          terminal.wide()
              ? text(row.load(), load, terminal) + terminal.text(row.question())
              : terminal.text(row.load());
      out.append(last).append('\n');
    }
    return out.toString();
  }

  private static String text(String text, int width, Terminal terminal) {
    return Columns.left(terminal.text(text), width) + " ".repeat(GAP);
  }

  private static int width(String head, List<String> cells, int most) {
    int widest = cells.stream().mapToInt(Columns::width).max().orElse(0);
    return Math.min(most, Math.max(head.length(), widest));
  }
}
