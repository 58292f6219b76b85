package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.svg.Series;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.stats.Bucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The figures behind a drill's lanes, a column after the other, a row a time step. */
final class DrillFigures {
  private static final int MOST_ROWS = 300;

  private final JudgedRun run;
  private final RunClock clock;
  private final List<Message> head = new ArrayList<>(List.of(Message.of("time")));
  private final List<IntFunction<Object>> columns = new ArrayList<>();

  DrillFigures(JudgedRun run, RunClock clock) {
    this.run = run;
    this.clock = clock;
  }

  /** The column's number. */
  int counts(Message name, long[] perBucket) {
    return add(
        name, bucket -> bucket < perBucket.length ? Formats.count(perBucket[bucket]) : "\u2013");
  }

  /** The same for values of any instants: the highest of a step. */
  int highest(Message name, Series line, String unit) {
    return add(
        name,
        bucket -> {
          long from = run.buckets().get(bucket).fromMillis();
          Series inside = line.between(from, from + run.bucketMillis());
          return inside.isEmpty() ? "\u2013" : Figure.of(inside.max(), unit);
        });
  }

  private int add(Message name, IntFunction<Object> cell) {
    head.add(name);
    columns.add(cell);
    return columns.size();
  }

  DataTable table() {
    List<Bucket> buckets = run.buckets();
    List<List<Object>> rows = new ArrayList<>();
    List<Double> places = new ArrayList<>();
    int every = Math.max(1, (buckets.size() + MOST_ROWS - 1) / MOST_ROWS);
    for (int i = 0; i < buckets.size(); i += every) {
      long from = buckets.get(i).fromMillis();
      List<Object> row = new ArrayList<>();
      row.add(clock.clock(from));
      for (IntFunction<Object> column : columns) {
        row.add(column.apply(i));
      }
      rows.add(row);
      places.add(Percent.rounded(clock.axis().percent(from + run.bucketMillis() / 2)));
    }
    Object step = Formats.duration(Duration.ofMillis(run.bucketMillis()));
    Message caption =
        every > 1
            ? Message.of(
                "A row is one step of {0}, one in {1} is listed; probes and metrics: the highest"
                    + " value in it.",
                step, every)
            : Message.of(
                "A row is one step of {0}; probes and metrics: the highest value in it.", step);
    return new DataTable(caption, head, rows, places);
  }
}
