package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.Estimates;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.svg.Plot;
import dev.headroom.capacity.report.svg.Series;
import dev.headroom.capacity.report.svg.ValueScale;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.RequestObjective;
import dev.headroom.capacity.report.text.Rows;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the requests table, all cells as text.
 *
 * @param cells count, failed, a second; mean, p50, p95, p99, p99.9, max in milliseconds
 * @param missed whether an objective on this row's p95 was missed
 * @param refused whether these were refused on purpose
 */
public record RequestRow(
    Message name,
    List<Cell> cells,
    boolean all,
    boolean missed,
    boolean refused,
    @Nullable Plot sparkline,
    Message finding,
    double dotLeft,
    double dotTop) {

  public RequestRow {
    dotLeft = Percent.rounded(dotLeft);
    dotTop = Percent.rounded(dotTop);
  }

  private static final int POINTS = 120;
  private static final Estimates.Row NOTHING = new Estimates.Row("", null, null, null, null);

  static RequestRow of(JudgedRun run, RequestFigures row, RunClock clock) {
    boolean all = row.name().equals(RequestFigures.ALL);
    Message name = all ? Message.of("all requests") : Message.data(Names.shown(row.name()));
    Series p95 = new BucketSeries(run).p95(row.name());
    ValueScale scale = ValueScale.linear(p95.max());
    int top = p95.highest();
    return new RequestRow(
        name,
        cells(row, run.estimates().of(row.name()).orElse(NOTHING)),
        all,
        RequestObjective.of(run).stream().anyMatch(o -> about(o, row)),
        Rows.refused(row),
        top < 0 ? null : new Plot().series(p95.thinned(POINTS), clock.axis(), scale::y, "line", ""),
        top < 0
            ? Message.NONE
            : Message.of(
                "p95 of {0} over time, highest {1}", name, Figure.millis(p95.values()[top])),
        top < 0 ? 0 : clock.axis().percent(p95.atMillis()[top]),
        top < 0 ? 0 : scale.y(p95.values()[top]));
  }

  private static boolean about(RequestObjective objective, RequestFigures row) {
    return objective.missed()
        && objective.percentile() == 95
        && objective.request().equals(row.name());
  }

  /** How the row looks; that over all requests stays last whatever the table is sorted by. */
  public String cls() {
    String cls = missed ? "missed" : refused ? "refused" : "";
    return all ? (cls + " all").strip() : cls;
  }

  /** The sparkline, with its finding for who listens; empty where there is none. */
  public String svg(Words words) {
    return sparkline == null ? "" : sparkline.svg(words.say(finding));
  }

  private static List<Cell> cells(RequestFigures row, Estimates.Row known) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(Formats.count(row.count()), row.count()));
    cells.add(row.ko() == 0 ? Cell.NONE : Cell.of(Formats.count(row.ko()), row.ko()));
    cells.add(Cell.of(Formats.number(row.throughputPerSecond()), row.throughputPerSecond()));
    if (row.ok() == 0) {
      cells.addAll(Collections.nCopies(6, Cell.NONE));
      return cells;
    }
    cells.add(Cell.of(Formats.number(row.meanMs()), row.meanMs()).within(known.mean()));
    cells.add(at(row, 50, row.p50Ms()).within(known.p50()));
    cells.add(at(row, 95, row.p95Ms()).within(known.p95()));
    cells.add(at(row, 99, row.p99Ms()).within(known.p99()));
    cells.add(at(row, 99.9, row.p999Ms()));
    cells.add(Cell.of(Formats.number(row.maxMs()), row.maxMs()));
    return cells;
  }

  private static Cell at(RequestFigures row, double percentile, double millis) {
    if (Double.isNaN(millis)) {
      return Cell.NONE;
    }
    return row.supports(percentile) ? Cell.of(Formats.number(millis), millis) : Cell.TOO_FEW;
  }
}
