package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.Rows;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The requests with their figures in milliseconds, all of them in the last row. */
final class RequestTable {
  private static final int FIGURE = 8;
  private static final int FIGURES = 6;
  private static final String[] HEADS = {"count", "failed", "p50 ms", "p95 ms", "p99 ms", "max ms"};

  private RequestTable() {}

  /** Ends with an empty line; empty where there was no request. */
  static String render(JudgedRun run, Terminal terminal) {
    RequestFigures all = Rows.all(run);
    if (all.count() == 0) {
      return "";
    }
    List<RequestFigures> rows = new ArrayList<>(Rows.named(run));
    rows.add(all);
    int count = Math.max(FIGURE, Columns.width(Formats.count(all.count())));
    int room = terminal.width() - 4 - FIGURES * (FIGURE + 1) - (count - FIGURE);
    int name =
        Math.min(
            room,
            rows.stream().mapToInt(row -> Columns.width(terminal.text(name(row)))).max().orElse(0));
    StringBuilder out = new StringBuilder();
    StringBuilder head =
        new StringBuilder("   " + Columns.left(terminal.say("request"), Math.max(name, 7)));
    head.append(figures(Stream.of(HEADS).map(terminal::say).toList(), count));
    out.append(Ink.DIM.on(terminal, head.toString())).append('\n');
    for (RequestFigures row : rows) {
      String title = Columns.left(terminal.text(name(row)), Math.max(name, 7));
      out.append("   ").append(Rows.refused(row) ? Ink.YELLOW.on(terminal, title) : title);
      List<String> figures = figures(row).stream().map(terminal::text).toList();
      out.append(figures(figures, count)).append('\n');
    }
    return out.append('\n').toString();
  }

  private static String figures(List<String> figures, int first) {
    StringBuilder cells = new StringBuilder();
    for (String figure : figures) {
      cells.append(' ').append(Columns.right(figure, cells.isEmpty() ? first : FIGURE));
    }
    return cells.toString();
  }

  private static Object name(RequestFigures row) {
    return row.name().equals(RequestFigures.ALL)
        ? Message.of("all requests")
        : Names.shown(row.name());
  }

  private static List<Object> figures(RequestFigures row) {
    return List.of(
        Formats.count(row.count()),
        Formats.count(row.ko()),
        row.ok() == 0 ? "\u2013" : Formats.number(row.p50Ms()),
        row.supports(95) ? Formats.number(row.p95Ms()) : Message.of("too few"),
        row.supports(99) ? Formats.number(row.p99Ms()) : Message.of("too few"),
        row.ok() == 0 ? "\u2013" : Formats.number(row.maxMs()));
  }
}
