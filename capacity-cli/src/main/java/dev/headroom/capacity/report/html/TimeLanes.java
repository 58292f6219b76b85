package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.svg.Plot;
import dev.headroom.capacity.report.svg.Series;
import dev.headroom.capacity.report.svg.ValueScale;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.RequestObjective;
import dev.headroom.capacity.report.text.Rows;
import dev.headroom.capacity.stats.Bucket;
import dev.headroom.capacity.stats.RequestFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Response time over time: three percentiles on a log scale, with the limits promised. */
final class TimeLanes {
  private static final int MOST_LIMITS = 3;

  private TimeLanes() {}

  static Lane percentiles(JudgedRun run, RunClock clock) {
    BucketSeries buckets = new BucketSeries(run);
    Map<String, Series> lines = new LinkedHashMap<>();
    lines.put("p99", buckets.percentile(Bucket::p99Ms));
    lines.put("p95", buckets.percentile(Bucket::p95Ms));
    lines.put("p50", buckets.percentile(Bucket::p50Ms));
    ValueScale scale = scale(run, lines);
    List<Label> labels = new ArrayList<>();
    Plot plot = LoadLanes.grid(clock.plot(), scale, 3, "ms", labels);
    limits(run, plot, scale, labels);
    double above = -100;
    for (Map.Entry<String, Series> line : lines.entrySet()) {
      Series series = line.getValue();
      plot.series(
          series, clock.axis(), scale::y, line.getKey().equals("p95") ? "line" : "thin", "");
      int last = lastIndex(series);
      if (last >= 0) {
        above = Math.max(above + 15, scale.y(series.values()[last]));
        labels.add(new Label(Message.data(line.getKey()), 100, above, "end"));
      }
    }
    RequestFigures all = Rows.all(run);
    List<Reading> reading =
        List.of(
            percentile(all, 99, all.p99Ms()),
            percentile(all, 95, all.p95Ms()),
            percentile(all, 50, all.p50Ms()),
            Reading.words(Message.of("of all that counted")));
    Object step = Formats.duration(Duration.ofMillis(run.bucketMillis()));
    return new Lane(
        Message.of("Response time"),
        Message.of("all requests, per {0}, log scale", step),
        reading,
        92,
        plot,
        finding(lines.get("p95"), clock),
        labels,
        List.of());
  }

  private static Message finding(Series p95, RunClock clock) {
    int highest = p95.highest();
    return highest < 0
        ? Message.of("Response time over time: too few requests for a p95")
        : Message.of(
            "Response time over time: p95 highest {0} at {1}",
            Figure.millis(p95.values()[highest]), clock.clock(p95.atMillis()[highest]));
  }

  private static Reading percentile(RequestFigures all, double percentile, double millis) {
    return new Reading(
        Message.data("p" + Formats.number(percentile)),
        all.supports(percentile) ? Message.data(Figure.millis(millis)) : Message.of("too few"),
        Message.NONE);
  }

  private static ValueScale scale(JudgedRun run, Map<String, Series> lines) {
    double high =
        RequestObjective.of(run).stream().mapToDouble(o -> o.limitMillis()).max().orElse(1);
    double low = Double.MAX_VALUE;
    for (Series series : lines.values()) {
      for (double value : series.values()) {
        if (!Double.isNaN(value)) {
          high = Math.max(high, value);
          low = Math.min(low, value > 0 ? value : 1);
        }
      }
    }
    return ValueScale.log(Math.min(low, high) / 1.6, high * 1.5);
  }

  static void limits(JudgedRun run, Plot plot, ValueScale scale, List<Label> labels) {
    Map<Double, List<RequestObjective>> byLimit = new LinkedHashMap<>();
    for (RequestObjective objective : RequestObjective.of(run)) {
      byLimit.computeIfAbsent(objective.limitMillis(), limit -> new ArrayList<>()).add(objective);
    }
    byLimit.entrySet().stream()
        .limit(MOST_LIMITS)
        .forEach(
            entry -> {
              boolean missed = entry.getValue().stream().anyMatch(RequestObjective::missed);
              double y = scale.y(entry.getKey());
              plot.horizontal(missed ? "limit missed" : "limit", y);
              Message text = Message.of("limit {0}", Figure.millis(entry.getKey()));
              labels.add(new Label(text, 99.5, y, missed ? "over r fail" : "over r"));
            });
  }

  private static int lastIndex(Series series) {
    for (int i = series.values().length - 1; i >= 0; i--) {
      if (!Double.isNaN(series.values()[i])) {
        return i;
      }
    }
    return -1;
  }
}
