package dev.headroom.capacity.report.terminal;

import java.util.List;

/** What {@code scenarios} prints: each scenario's shape, model, length and load. */
public final class ScenarioTable {
  private static final int GAP = 2;
  private static final int SHAPE = 16;
  private static final int MODEL = 6;
  private static final int INDENT = 3;

  private ScenarioTable() {}

  /**
   * A scenario.
   *
   * @param shape load over time in equal steps, of any unit
   * @param model open or closed
   * @param length 10 min
   * @param load 500 people
   * @param question that it answers; shown from 110 columns on, as are the objectives
   * @param objectives each as {@code Errors <= 1 %}
   */
  public record Row(
      String name,
      double[] shape,
      String model,
      String length,
      String load,
      String question,
      List<String> objectives) {}

  public static String render(List<Row> rows, Terminal terminal) {
    int name = width(terminal.say("scenario"), rows.stream().map(Row::name).toList(), 24);
    int length = width(terminal.say("length"), rows.stream().map(Row::length).toList(), 12);
    int load = width(terminal.say("load"), rows.stream().map(Row::load).toList(), 20);
    // The heading of the last column is longer than its numbers and stands over the one before.
    String heading = terminal.say("objectives");
    int loadHead = Columns.width(terminal.say("load"));
    int count = Columns.width(heading) - Math.max(0, load - loadHead - GAP);
    count = Math.max(2, count);
    StringBuilder out = new StringBuilder();
    String head =
        " "
            + Columns.left(terminal.say("scenario"), name + GAP)
            + Columns.left(terminal.say("load over time"), SHAPE + GAP)
            + Columns.left(terminal.say("model"), MODEL + GAP)
            + Columns.left(terminal.say("length"), length + GAP)
            + terminal.say("load")
            + Columns.right(heading, load - loadHead + GAP + count);
    out.append(Ink.DIM.on(terminal, head)).append('\n');
    for (Row row : rows) {
      out.append(' ').append(Ink.BOLD.on(terminal, text(row.name(), name, terminal)));
      out.append(Sparkline.of(row.shape(), SHAPE, terminal)).append(" ".repeat(GAP));
      out.append(text(row.model(), MODEL, terminal));
      out.append(text(row.length(), length, terminal));
      out.append(text(row.load(), load, terminal));
      out.append(Columns.right(String.valueOf(row.objectives().size()), count)).append('\n');
      if (terminal.wide()) {
        indented(row.question(), terminal, out);
        indented(String.join(" \u00b7 ", row.objectives()), terminal, out);
      }
    }
    return out.toString();
  }

  private static void indented(String text, Terminal terminal, StringBuilder out) {
    if (!text.isEmpty()) {
      for (String line : Columns.wrapped(terminal.text(text), terminal.width() - INDENT)) {
        out.append(" ".repeat(INDENT)).append(Ink.DIM.on(terminal, line)).append('\n');
      }
    }
  }

  private static String text(String text, int width, Terminal terminal) {
    return Columns.left(terminal.text(text), width) + " ".repeat(GAP);
  }

  private static int width(String head, List<String> cells, int most) {
    int widest = cells.stream().mapToInt(Columns::width).max().orElse(0);
    return Math.min(most, Math.max(Columns.width(head), widest));
  }
}
