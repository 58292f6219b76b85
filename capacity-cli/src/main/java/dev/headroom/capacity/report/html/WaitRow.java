package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.Waits;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A request both ways, as text.
 *
 * @param pairs p50, p95, p99 and the longest; each first as sent, then from when people wanted to
 *     start
 */
public record WaitRow(Message name, List<List<Cell>> pairs) {

  static WaitRow of(Waits.Row row) {
    return new WaitRow(
        row.name().equals(RequestFigures.ALL)
            ? Message.of("all requests")
            : Message.data(Names.shown(row.name())),
        List.of(
            pair(row, 50, RequestFigures::p50Ms),
            pair(row, 95, RequestFigures::p95Ms),
            pair(row, 99, RequestFigures::p99Ms),
            pair(row, 0, RequestFigures::maxMs)));
  }

  private static List<Cell> pair(
      Waits.Row row, double percentile, ToDoubleFunction<RequestFigures> millis) {
    return List.of(cell(row.sent(), percentile, millis), cell(row.waited(), percentile, millis));
  }

  private static Cell cell(
      RequestFigures row, double percentile, ToDoubleFunction<RequestFigures> millis) {
    return row.supports(percentile) || percentile == 0
        ? Cell.of(Figure.millis(millis.applyAsDouble(row)))
        : Cell.TOO_FEW;
  }
}
