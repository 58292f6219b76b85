package dev.headroom.capacity.report.html;

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
public record WaitRow(String name, List<List<String>> pairs) {

  static WaitRow of(Waits.Row row) {
    return new WaitRow(
        row.name().equals(RequestFigures.ALL) ? "all requests" : Names.shown(row.name()),
        List.of(
            pair(row, 50, RequestFigures::p50Ms),
            pair(row, 95, RequestFigures::p95Ms),
            pair(row, 99, RequestFigures::p99Ms),
            pair(row, 0, RequestFigures::maxMs)));
  }

  private static List<String> pair(
      Waits.Row row, double percentile, ToDoubleFunction<RequestFigures> millis) {
    return List.of(cell(row.sent(), percentile, millis), cell(row.waited(), percentile, millis));
  }

  private static String cell(
      RequestFigures row, double percentile, ToDoubleFunction<RequestFigures> millis) {
    return row.supports(percentile) || percentile == 0
        ? Figure.millis(millis.applyAsDouble(row)).toString()
        : "too few";
  }
}
