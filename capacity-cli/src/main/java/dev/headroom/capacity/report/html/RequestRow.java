package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.report.svg.Plot;
import dev.headroom.capacity.report.svg.Series;
import dev.headroom.capacity.report.svg.ValueScale;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.RequestObjective;
import dev.headroom.capacity.report.text.Rows;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.List;

/**
 * A row of the requests table, all cells as text.
 *
 * @param times mean, p50, p95, p99, p99.9, max in milliseconds; or {@code too few}
 * @param missed whether an objective on this row's p95 was missed
 * @param refused whether these were refused on purpose
 */
public record RequestRow(
    String name,
    String count,
    String failed,
    String perSecond,
    List<String> times,
    boolean missed,
    boolean refused,
    String sparkline,
    double dotLeft,
    double dotTop) {

  public RequestRow {
    dotLeft = Percent.rounded(dotLeft);
    dotTop = Percent.rounded(dotTop);
  }

  private static final String TOO_FEW = "too few";

  static RequestRow of(JudgedRun run, RequestFigures row, RunClock clock) {
    boolean all = row.name().equals(RequestFigures.ALL);
    String name = all ? "all requests" : Names.shown(row.name());
    Series p95 = new BucketSeries(run).p95(row.name());
    ValueScale scale = ValueScale.linear(p95.max());
    int top = p95.highest();
    String svg = "";
    if (top >= 0) {
      Plot plot = new Plot().series(p95, clock.axis(), scale::y, "line", "");
      svg = plot.svg("p95 of " + name + " over time, highest " + Figure.millis(p95.values()[top]));
    }
    return new RequestRow(
        name,
        Formats.count(row.count()),
        row.ko() == 0 ? "\u2013" : Formats.count(row.ko()),
        Formats.number(row.throughputPerSecond()),
        times(row),
        RequestObjective.of(run).stream().anyMatch(o -> about(o, row)),
        Rows.refused(row),
        svg,
        top < 0 ? 0 : clock.axis().percent(p95.atMillis()[top]),
        top < 0 ? 0 : scale.y(p95.values()[top]));
  }

  private static boolean about(RequestObjective objective, RequestFigures row) {
    return objective.missed()
        && objective.percentile() == 95
        && objective.request().equals(row.name());
  }

  private static List<String> times(RequestFigures row) {
    if (row.ok() == 0) {
      return List.of("\u2013", "\u2013", "\u2013", "\u2013", "\u2013", "\u2013");
    }
    return List.of(
        Formats.number(row.meanMs()),
        at(row, 50, row.p50Ms()),
        at(row, 95, row.p95Ms()),
        at(row, 99, row.p99Ms()),
        at(row, 99.9, row.p999Ms()),
        Formats.number(row.maxMs()));
  }

  private static String at(RequestFigures row, double percentile, double millis) {
    return row.supports(percentile) ? Formats.number(millis) : TOO_FEW;
  }
}
