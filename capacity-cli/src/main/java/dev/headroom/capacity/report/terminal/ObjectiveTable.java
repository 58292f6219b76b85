package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.ObjectiveText;
import dev.headroom.capacity.report.text.ObjectiveText.State;
import dev.headroom.capacity.slo.Evaluation;
import java.util.List;
import java.util.function.Function;

/** The objectives, worst first; with bars where there is room. */
final class ObjectiveTable {
  private static final int LIMIT_AT = 20;
  private static final int BAR = 30;
  private static final int SPENT = 15;

  private final Terminal terminal;
  private final StringBuilder out = new StringBuilder();
  private final int name;
  private final int measured;
  private final int target;

  private ObjectiveTable(List<ObjectiveText> rows, Terminal terminal) {
    this.terminal = terminal;
    this.measured = widest(terminal.say("measured"), rows, row -> terminal.text(row.measured()));
    this.target = widest(terminal.say("target"), rows, row -> terminal.text(row.targetText()));
    int taken = 3 + 2 + measured + 3 + target + 2 + (terminal.wide() ? BAR + 2 : 0) + SPENT;
    this.name =
        Math.min(
            widest(terminal.say("objective"), rows, row -> terminal.text(row.name())),
            terminal.width() - taken);
  }

  /** Ends with an empty line; empty where there is no objective. */
  static String render(List<Evaluation> objectives, Terminal terminal) {
    if (objectives.isEmpty()) {
      return "";
    }
    List<ObjectiveText> rows = ObjectiveText.of(objectives);
    ObjectiveTable table = new ObjectiveTable(rows, terminal);
    table.head();
    rows.forEach(table::row);
    return table.out.append('\n').toString();
  }

  private static int widest(
      String head, List<ObjectiveText> rows, Function<ObjectiveText, String> cell) {
    int widest = rows.stream().mapToInt(row -> Columns.width(cell.apply(row))).max().orElse(0);
    return Math.max(Columns.width(head), widest);
  }

  private void head() {
    String head =
        "   "
            + Columns.left(terminal.say("objective"), name)
            + "  "
            + Columns.right(terminal.say("measured"), measured)
            + "   "
            + Columns.left(terminal.say("target"), target)
            + "  "
            + (terminal.wide() ? Columns.left(terminal.say("share of the limit"), BAR) + "  " : "")
            + terminal.say("error budget");
    out.append(Ink.DIM.on(terminal, head)).append('\n');
  }

  private void row(ObjectiveText row) {
    char mark = row.state() == State.MET ? '\u2713' : row.state() == State.MISSED ? '\u2717' : '?';
    boolean missed = row.state() == State.MISSED;
    out.append(' ').append(terminal.mark(mark)).append(' ');
    out.append(Columns.left(terminal.text(row.name()), name)).append("  ");
    String value = Columns.right(terminal.text(row.measured()), measured);
    out.append((missed ? Ink.RED : Ink.BOLD).on(terminal, value)).append("   ");
    String limit = Columns.left(terminal.text(row.targetText()), target);
    out.append(Ink.DIM.on(terminal, limit)).append("  ");
    if (terminal.wide()) {
      out.append(bar(row)).append("  ");
    }
    String budget = row.budget().toString().equals("\u2013") ? "" : terminal.text(row.budget());
    out.append(
        missed
            ? Ink.RED.on(terminal, budget)
            : row.margin() ? Ink.YELLOW.on(terminal, budget) : budget);
    while (out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    out.append('\n');
    if (row.note() != null) {
      int room = terminal.width() - 5;
      Columns.wrapped(Names.shown(terminal.text(row.note())), room)
          .forEach(line -> out.append("     ").append(Ink.DIM.on(terminal, line)).append('\n'));
    }
  }

  private String bar(ObjectiveText row) {
    double share = row.share() == null ? 0 : row.share();
    int length = (int) Math.min(BAR, Math.round(share * LIMIT_AT));
    String before = Columns.left("\u2501".repeat(Math.min(LIMIT_AT, length)), LIMIT_AT);
    String beyond =
        Columns.left("\u2501".repeat(Math.max(0, length - LIMIT_AT - 1)), BAR - LIMIT_AT - 1);
    String bar = terminal.text(before + "\u2503" + beyond);
    return row.state() == State.MISSED
        ? Ink.RED.on(terminal, bar)
        : row.margin() ? Ink.YELLOW.on(terminal, bar) : bar;
  }
}
