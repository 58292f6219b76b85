package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.judge.drill.ProbeLine;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.svg.Plot;
import dev.headroom.capacity.report.svg.Series;
import dev.headroom.capacity.report.svg.ValueScale;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Plain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lanes of a line each: response time of all answers, and what probes saw. */
final class DrillLines {
  private static final Pattern LIMIT = Pattern.compile("(\\d+(?:\\.\\d+)?)$");
  private static final double WIDE = 30;
  private static final double WIDE_GAP_PERCENT = 7;
  private static final double NEAR_THE_TOP_PERCENT = 40;

  private DrillLines() {}

  static Series answers(JudgedDrill drill) {
    double[] p95 = drill.answers().p95Ms();
    long[] at = new long[Math.min(p95.length, drill.run().buckets().size())];
    double[] values = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      at[i] = drill.run().buckets().get(i).fromMillis() + drill.run().bucketMillis() / 2;
      values[i] = p95[i] > 0 ? p95[i] : Double.NaN;
    }
    return new Series(at, values);
  }

  static Lane responses(JudgedDrill drill, DrillSpan span, RunClock clock) {
    Series line = answers(drill);
    ValueScale scale = ValueScale.log(lowest(line) / 1.6, line.max() * 1.5);
    List<Label> labels = new ArrayList<>();
    Plot plot = LoadLanes.grid(clock.plot(), scale, 3, "ms", labels);
    TimeLanes.limits(drill.run(), plot, scale, labels);
    plot.series(line, clock.axis(), scale::y, "line", "");
    int highest = line.highest();
    List<Reading> reading = new ArrayList<>(span.reading(line, DrillSpan::median, Figure::millis));
    reading.add(Reading.of(Figure.millis(line.max()), Message.of("at most")));
    Object step = Formats.duration(Duration.ofMillis(drill.run().bucketMillis()));
    return new Lane(
        Message.of("Response time"),
        Message.of("p95 of all answers, per {0}, log scale", step),
        reading,
        70,
        plot,
        Message.of(
            "Response time of all answers over time: p95 highest {0} at {1}",
            Figure.millis(line.max()), clock.clock(line.atMillis()[highest])),
        labels,
        List.of());
  }

  private static double lowest(Series line) {
    double lowest = Double.MAX_VALUE;
    for (double value : line.values()) {
      lowest = value > 0 ? Math.min(lowest, value) : lowest;
    }
    return lowest;
  }

  static Lane probe(ProbeLine probe, DrillSpan span, RunClock clock) {
    Series line = new Series(probe.atMillis(), finite(probe.values()));
    Matcher limit = LIMIT.matcher(probe.expected());
    double bound = limit.find() ? Double.parseDouble(limit.group(1)) : Double.NaN;
    double most = Double.isNaN(line.max()) ? 1 : Math.max(line.max(), bound > 0 ? bound : 0);
    boolean log = lowest(line) != Double.MAX_VALUE && most / lowest(line) > WIDE;
    ValueScale scale =
        log ? ValueScale.log(lowest(line) / 1.6, most * 1.5) : ValueScale.linear(most);
    List<Label> labels = new ArrayList<>();
    Plot plot = LoadLanes.grid(clock.plot(), scale, log ? 2 : 1, probe.unit(), labels);
    if (bound > 0) {
      plot.horizontal("limit", scale.y(bound));
      Message text = Message.of("limit {0}", Figure.of(bound, probe.unit()));
      boolean high = scale.y(bound) < NEAR_THE_TOP_PERCENT;
      labels.add(new Label(text, 99.5, scale.y(bound), high ? "under r" : "over r"));
    }
    plot.series(line, clock.axis(), scale::y, "line", "");
    List<Reading> reading =
        new ArrayList<>(
            span.reading(line, DrillSpan::median, value -> Figure.of(value, probe.unit())));
    long silent = unanswered(line, clock, labels);
    if (silent > 0) {
      Object length = Formats.duration(Duration.ofMillis(silent));
      reading.add(Reading.words(Message.of("no answer for {0}", length)));
    }
    return new Lane(
        Plain.of(probe.name()),
        log ? Message.of("as probed, log scale") : Message.of("as probed"),
        reading,
        44,
        plot,
        Message.of(
            "{0}, as probed, over time: highest {1}",
            Plain.of(probe.name()), Figure.of(line.max(), probe.unit())),
        labels,
        List.of());
  }

  static double[] finite(double[] values) {
    double[] finite = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      finite[i] = Double.isFinite(values[i]) ? values[i] : Double.NaN;
    }
    return finite;
  }

  /** How long the longest time without an answer was, which is labelled where it is wide. */
  private static long unanswered(Series line, RunClock clock, List<Label> labels) {
    long longest = 0;
    long begin = -1;
    long from = 0;
    for (int i = 0; i < line.values().length; i++) {
      boolean none = Double.isNaN(line.values()[i]);
      begin = none && begin < 0 ? line.atMillis()[i] : begin;
      boolean ends = begin >= 0 && (!none || i == line.values().length - 1);
      if (ends && line.atMillis()[i] - begin > longest) {
        longest = line.atMillis()[i] - begin;
        from = begin;
      }
      begin = none ? begin : -1;
    }
    double left = clock.axis().percent(from);
    double right = clock.axis().percent(from + longest);
    if (right - left >= WIDE_GAP_PERCENT) {
      labels.add(new Label(Message.of("no answer"), (left + right) / 2, 50, "in fault"));
    }
    return longest;
  }
}
