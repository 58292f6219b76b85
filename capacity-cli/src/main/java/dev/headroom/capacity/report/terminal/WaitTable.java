package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.StreamText;
import dev.headroom.capacity.report.text.Waits;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.List;

/** What people waited from when they wanted to start, and saw on their event streams. */
final class WaitTable {
  private static final int FIGURE = 10;
  private static final int NAME = 32;

  private final Terminal terminal;
  private final StringBuilder out = new StringBuilder();

  private WaitTable(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Each table ends with an empty line; empty where nothing was observed beside the raw log. */
  static String render(JudgedRun run, Terminal terminal) {
    WaitTable table = new WaitTable(terminal);
    Waits waits = Waits.of(run);
    StreamText streams = StreamText.of(run);
    if (waits != null && !waits.rows().isEmpty()) {
      table.waits(waits.rows());
    }
    if (streams != null) {
      table.streams(streams);
    }
    return table.out.toString();
  }

  private void waits(List<Waits.Row> rows) {
    head(Message.of("from when people wanted to start"), "p50 ms", "p95 ms", "p99 ms", "max ms");
    for (Waits.Row row : rows) {
      RequestFigures waited = row.waited();
      boolean all = row.name().equals(RequestFigures.ALL);
      line(
          all ? Message.of("all requests") : Names.shown(row.name()),
          Formats.number(waited.p50Ms()),
          waited.supports(95) ? Formats.number(waited.p95Ms()) : Message.of("too few"),
          waited.supports(99) ? Formats.number(waited.p99Ms()) : Message.of("too few"),
          Formats.number(waited.maxMs()));
    }
    out.append('\n');
  }

  private void streams(StreamText streams) {
    if (!streams.times().isEmpty()) {
      head(
          Message.of("in the line and on event streams"),
          "p50",
          "p95",
          "p99",
          Message.of("longest"));
      for (StreamText.Time row : streams.times()) {
        line(row.name(), row.p50(), row.p95(), row.p99(), row.max());
      }
      out.append('\n');
    }
    for (StreamText.Count row : streams.counts()) {
      String name = Columns.left(terminal.text(row.name()), 43);
      out.append("   ").append(name).append(' ').append(terminal.text(row.value())).append('\n');
    }
    out.append(streams.counts().isEmpty() ? "" : "\n");
  }

  private void head(Object name, Object... figures) {
    out.append(Ink.DIM.on(terminal, text(name, figures))).append('\n');
  }

  private void line(Object name, Object... figures) {
    out.append(text(name, figures)).append('\n');
  }

  /** A name too long for its column stands on a line of its own. */
  private String text(Object name, Object... figures) {
    String shown = terminal.text(name);
    boolean fits = Columns.width(shown) <= NAME;
    StringBuilder line = new StringBuilder("   ");
    line.append(fits ? Columns.left(shown, NAME) : shown + "\n   " + " ".repeat(NAME));
    for (Object figure : figures) {
      line.append(' ').append(Columns.right(terminal.text(figure), FIGURE));
    }
    return line.toString();
  }
}
