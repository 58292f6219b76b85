package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.svg.Plot;
import dev.headroom.capacity.report.svg.Series;
import dev.headroom.capacity.report.svg.ValueScale;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a part of the system exposed, as an area from zero. */
final class MetricLane {
  private static final int MOST_POINTS = 600;
  private static final int LEAST_POINTS = 20;
  private static final double WIDE_GAP_PERCENT = 4;

  private MetricLane() {}

  /** Null where the metric was never sampled, or was 0 and that says nothing. */
  static @Nullable Lane of(MetricKind kind, MetricSeries metrics, RunClock clock) {
    List<Series> lines = metrics.lines(kind);
    if (lines.isEmpty() || kind.onlyBusy() && max(lines) == 0) {
      return null;
    }
    List<Series> counted = counted(lines, clock);
    double most = max(lines);
    double ceiling = ceiling(kind, metrics);
    double top = kind.top() == null ? Math.max(most, ceiling) : Math.max(most, kind.top());
    ValueScale scale = ValueScale.linear(top);
    List<Label> labels = new ArrayList<>();
    Plot plot = clock.plot();
    if (ceiling > 0) {
      plot.horizontal("limit", scale.y(ceiling));
      labels.add(Label.tick(Figure.of(ceiling, kind.unit()), scale.y(ceiling)));
    } else {
      LoadLanes.grid(plot, scale, kind.top() == null ? 1 : 2, kind.unit(), labels);
    }
    boolean single = lines.size() == 1;
    int points = Math.max(LEAST_POINTS, MOST_POINTS / lines.size());
    for (Series whole : lines) {
      Series line = whole.thinned(points);
      plot.series(line, clock.axis(), scale::y, single ? "line" : "thin", single ? "area" : "");
      plot.gaps(whole, clock.axis(), scale::y);
      gapLabels(whole, clock, labels);
    }
    Figure highest = figure(counted.isEmpty() ? lines : counted, kind);
    return new Lane(
        kind.name(),
        note(kind, lines.size(), ceiling),
        reading(kind, lines, counted, highest),
        42,
        plot,
        Message.of("{0}, {1}, over time: highest {2}", kind.name(), kind.note(), highest),
        labels,
        List.of());
  }

  private static List<Series> counted(List<Series> lines, RunClock clock) {
    return lines.stream()
        .map(line -> line.between(clock.window().fromMillis(), clock.window().toMillis()))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static Message note(MetricKind kind, int instances, double ceiling) {
    Message note =
        ceiling > 0
            ? Message.of("{0}, of {1}", kind.note(), Figure.of(ceiling, kind.unit()))
            : kind.note();
    return instances > 1 ? Message.of("{0}; a line an instance", note) : note;
  }

  private static List<Reading> reading(
      MetricKind kind, List<Series> lines, List<Series> counted, Figure highest) {
    if (counted.isEmpty()) {
      return List.of(Reading.words(Message.of("no sample in what counts")));
    }
    if (max(counted) == 0) {
      return List.of(Reading.of("0", Message.of("all the time")));
    }
    List<Reading> reading = new ArrayList<>();
    reading.add(Reading.of(highest, Message.of("at most")));
    double mean = counted.stream().mapToDouble(Series::mean).average().orElse(0);
    reading.add(Reading.words(Message.of("{0} on average", level(mean, kind))));
    return reading;
  }

  /** A busy share is no promise, of which what is missing from 100 counts. */
  private static Figure level(double value, MetricKind kind) {
    return kind.unit().equals("%")
        ? new Figure(Formats.number(value), "%")
        : Figure.of(value, kind.unit());
  }

  private static Figure figure(List<Series> lines, MetricKind kind) {
    return level(max(lines), kind);
  }

  private static double max(List<Series> lines) {
    return lines.stream().mapToDouble(Series::max).max().orElse(0);
  }

  private static double ceiling(MetricKind kind, MetricSeries metrics) {
    return kind.ceiling() == null ? 0 : max(metrics.lines(kind.ceiling()));
  }

  private static void gapLabels(Series line, RunClock clock, List<Label> labels) {
    for (Series.Gap gap : line.gaps()) {
      long from = line.atMillis()[gap.before()];
      long to = line.atMillis()[gap.after()];
      double left = clock.axis().percent(from);
      if (clock.axis().percent(to) - left >= WIDE_GAP_PERCENT) {
        Message text =
            Message.of("no sample for {0}", Formats.duration(Duration.ofMillis(to - from)));
        labels.add(Label.at(text, Message.NONE, left, 40, "mid"));
      }
    }
  }
}
