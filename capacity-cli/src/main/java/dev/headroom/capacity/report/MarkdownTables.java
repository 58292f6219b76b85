package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.BreakText;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.StreamText;
import dev.headroom.capacity.report.text.Waits;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables of {@code report.md} beyond objectives and requests. */
final class MarkdownTables {

  private final Function<Object, String> text;
  private final StringBuilder out = new StringBuilder();

  private MarkdownTables(Function<Object, String> text) {
    this.text = text;
  }

  /**
   * The steps of a rising load; empty where there are none.
   *
   * @param text takes markup out of what others named
   */
  static String steps(JudgedRun run, Function<Object, String> text) {
    MarkdownTables tables = new MarkdownTables(text);
    if (run.breakPoint() != null && !run.breakPoint().phases().isEmpty()) {
      tables.head("", "load", "requests", "failed", "p95", "what broke");
      for (BreakText.Step step : BreakText.steps(run.breakPoint())) {
        Boolean met = step.met();
        tables.row(
            Message.of(met == null ? "? unknown" : met ? "\u2713 held" : "\u2717 broke"),
            step.load(),
            step.requests(),
            step.failed(),
            step.p95(),
            step.why());
      }
    }
    return tables.out.toString();
  }

  /** What people waited, and saw on their event streams; empty where nobody looked. */
  static String waits(JudgedRun run, Function<Object, String> text) {
    MarkdownTables tables = new MarkdownTables(text);
    Waits waits = Waits.of(run);
    if (waits != null) {
      tables.out.append('\n').append(text.apply(waits.sentence())).append('\n');
      tables.waits(waits.rows());
    }
    StreamText streams = StreamText.of(run);
    if (streams != null) {
      tables.streams(streams);
    }
    return tables.out.toString();
  }

  private void waits(List<Waits.Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    head("from when people wanted to start", "p50", "p95", "p99", "max");
    for (Waits.Row row : rows) {
      RequestFigures waited = row.waited();
      row(
          row.name(),
          Figure.millis(waited.p50Ms()).toString(),
          waited.supports(95) ? Figure.millis(waited.p95Ms()).toString() : Message.of("too few"),
          waited.supports(99) ? Figure.millis(waited.p99Ms()).toString() : Message.of("too few"),
          Figure.millis(waited.maxMs()).toString());
    }
  }

  private void streams(StreamText streams) {
    if (!streams.times().isEmpty()) {
      head("in the line and on event streams", "count", "p50", "p95", "p99", "max");
      for (StreamText.Time row : streams.times()) {
        row(row.name(), row.count(), row.p50(), row.p95(), row.p99(), row.max());
      }
    }
    if (!streams.counts().isEmpty()) {
      head("what happened to them", "observed");
      streams.counts().forEach(row -> row(row.name(), row.value()));
    }
  }

  private void head(String... templates) {
    List<String> cells = Stream.of(templates).map(cell -> text.apply(Message.of(cell))).toList();
    out.append("\n| ").append(String.join(" | ", cells)).append(" |\n|---|");
    out.append("--:|".repeat(cells.size() - 1)).append('\n');
  }

  private void row(Object... cells) {
    out.append("| ");
    out.append(String.join(" | ", List.of(cells).stream().map(text).toList())).append(" |\n");
  }
}
