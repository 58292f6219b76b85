package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.svg.Series;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.stats.Bucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures behind the lanes, a row a time step. */
final class LaneTable {
  static final List<String> FIRST = List.of("time", "started", "failed", "p50", "p95", "p99");
  private static final int MOST_ROWS = 200;

  private LaneTable() {}

  static DataTable of(JudgedRun run, MetricSeries sampled, RunClock clock) {
    Map<MetricKind, Series> metrics = new LinkedHashMap<>();
    for (MetricKind kind : MetricKind.ALL) {
      List<Series> lines = sampled.lines(kind);
      if (!lines.isEmpty()) {
        metrics.put(kind, lines.get(0));
      }
    }
    List<Message> head = new ArrayList<>();
    for (String word : FIRST) {
      head.add(Message.of(word));
    }
    metrics.keySet().forEach(kind -> head.add(kind.name()));
    int every = (run.buckets().size() + MOST_ROWS - 1) / MOST_ROWS;
    List<List<Object>> rows = new ArrayList<>();
    List<Double> places = new ArrayList<>();
    for (int i = 0; i < run.buckets().size(); i += every) {
      long middle = run.buckets().get(i).fromMillis() + run.bucketMillis() / 2;
      places.add(Percent.rounded(clock.axis().percent(middle)));
      rows.add(row(run.buckets().get(i), run.bucketMillis(), metrics, clock));
    }
    Object step = Formats.duration(Duration.ofMillis(run.bucketMillis()));
    Message caption =
        every > 1
            ? Message.of(
                "A row is one step of {0}, one in {1} is listed; metrics: highest sample of the"
                    + " first instance in it.",
                step, every)
            : Message.of(
                "A row is one step of {0}; metrics: highest sample of the first instance in it.",
                step);
    return new DataTable(caption, head, rows, places);
  }

  private static List<Object> row(
      Bucket bucket, long stepMillis, Map<MetricKind, Series> metrics, RunClock clock) {
    List<Object> cells = new ArrayList<>();
    cells.add(clock.clock(bucket.fromMillis()));
    cells.add(Formats.count(bucket.started()));
    cells.add(Formats.count(bucket.ko()));
    cells.add(percentile(bucket.p50Ms()));
    cells.add(percentile(bucket.p95Ms()));
    cells.add(percentile(bucket.p99Ms()));
    metrics.forEach(
        (kind, series) -> {
          Series inside = series.between(bucket.fromMillis(), bucket.fromMillis() + stepMillis);
          cells.add(inside.isEmpty() ? "\u2013" : Figure.of(inside.max(), kind.unit()));
        });
    return cells;
  }

  private static Object percentile(double millis) {
    return millis < 0 ? Message.of("too few") : Figure.millis(millis);
  }
}
