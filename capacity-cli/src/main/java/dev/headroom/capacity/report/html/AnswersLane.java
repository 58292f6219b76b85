package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.drill.AnswerKind;
import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.svg.Plot;
import dev.headroom.capacity.report.svg.ValueScale;
import dev.headroom.capacity.report.text.DrillText;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Plain;
import dev.headroom.capacity.stats.Bucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What callers got: answers a second, one kind upon the other, served at the bottom. */
final class AnswersLane {
  private static final int HEIGHT = 112;
  private static final int MOST_POINTS = 600;
  private static final double PERCENT_A_LETTER = 0.93;
  private static final double LEAST_PIXELS = 16;

  private final JudgedDrill drill;
  private final RunClock clock;
  private final List<AnswerKind> kinds;
  private final int group;
  private final int points;
  private final double[][] tops;

  private AnswersLane(JudgedDrill drill, RunClock clock) {
    this.drill = drill;
    this.clock = clock;
    this.kinds = DrillText.kinds(drill);
    int buckets = drill.run().buckets().size();
    this.group = Math.max(1, (buckets + MOST_POINTS - 1) / MOST_POINTS);
    this.points = (buckets + group - 1) / group;
    this.tops = new double[kinds.size()][points];
    double[] sum = new double[points];
    for (int kind = 0; kind < kinds.size(); kind++) {
      double[] rates = rates(kinds.get(kind));
      Arrays.setAll(sum, i -> sum[i] + rates[i]);
      tops[kind] = sum.clone();
    }
  }

  static Lane of(JudgedDrill drill, RunClock clock) {
    return new AnswersLane(drill, clock).lane();
  }

  private double[] rates(AnswerKind kind) {
    double[] rates = new double[points];
    long[] counts = kind.perBucket();
    for (int i = 0; i < Math.min(counts.length, drill.run().buckets().size()); i++) {
      rates[i / group] += counts[i] * 1000.0 / (drill.run().bucketMillis() * group);
    }
    return rates;
  }

  private double x(int point) {
    List<Bucket> buckets = drill.run().buckets();
    long from = buckets.get(point * group).fromMillis();
    return clock.axis().x(from + drill.run().bucketMillis() * group / 2);
  }

  private Lane lane() {
    double most = Arrays.stream(tops[tops.length - 1]).max().orElse(0);
    ValueScale scale = ValueScale.linear(most);
    List<Label> labels = new ArrayList<>();
    Plot plot = LoadLanes.grid(clock.plot(), scale, 2, "/s", labels);
    for (int kind = 0; kind < kinds.size(); kind++) {
      plot.path(cls(kinds.get(kind)), area(kind, scale));
      if (kind > 0) {
        label(kind, scale, labels);
      }
    }
    plot.polyline("line", upper(0, scale));
    Object step = Formats.duration(Duration.ofMillis(drill.run().bucketMillis() * group));
    return new Lane(
        Message.of("Answers"),
        Message.of("a second, stacked, per {0}", step),
        reading(),
        HEIGHT,
        plot,
        finding(),
        labels,
        List.of());
  }

  static String cls(AnswerKind kind) {
    return "k-" + kind.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private List<double[]> upper(int kind, ValueScale scale) {
    List<double[]> line = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      line.add(new double[] {x(i), scale.y(tops[kind][i])});
    }
    return line;
  }

  /** Along the top, and back along the top of the kind below. */
  private String area(int kind, ValueScale scale) {
    StringBuilder d = new StringBuilder();
    for (int i = 0; i < points; i++) {
      d.append(i == 0 ? 'M' : 'L').append(point(i, scale.y(tops[kind][i])));
    }
    for (int i = points - 1; i >= 0; i--) {
      d.append('L').append(point(i, kind == 0 ? 100 : scale.y(tops[kind - 1][i])));
    }
    return d.append('Z').toString();
  }

  private String point(int point, double y) {
    return Plot.text(x(point)) + " " + Plot.text(y);
  }

  /** Its name, where it is thick and long enough to hold it. */
  private void label(int kind, ValueScale scale, List<Label> labels) {
    int best = 0;
    for (int i = 1; i < points; i++) {
      best = height(kind, i) > height(kind, best) ? i : best;
    }
    int from = best;
    int to = best;
    while (from > 0 && height(kind, from - 1) > height(kind, best) / 2) {
      from--;
    }
    while (to < points - 1 && height(kind, to + 1) > height(kind, best) / 2) {
      to++;
    }
    Message name = Plain.of(kinds.get(kind).name());
    double pixels = (scale.y(0) - scale.y(height(kind, best))) * HEIGHT / 100;
    double room = (x(to) - x(from)) / 10;
    if (pixels >= LEAST_PIXELS && room >= name.toString().length() * PERCENT_A_LETTER) {
      int middle = (from + to) / 2;
      double y = (scale.y(tops[kind][middle]) + scale.y(tops[kind - 1][middle])) / 2;
      labels.add(new Label(name, (x(from) + x(to)) / 20, y, "in"));
    }
  }

  private double height(int kind, int point) {
    return tops[kind][point] - tops[kind - 1][point];
  }

  private List<Reading> reading() {
    List<Reading> lines = new ArrayList<>();
    for (int kind = kinds.size() - 1; kind >= 0; kind--) {
      AnswerKind one = kinds.get(kind);
      lines.add(
          new Reading(
              Message.NONE,
              Message.data(Figure.count(one.count())),
              Plain.of(one.name()),
              cls(one)));
    }
    return lines;
  }

  private Message finding() {
    List<Message> counts =
        kinds.stream()
            .map(kind -> Message.of("{0} {1}", Figure.count(kind.count()), Plain.of(kind.name())))
            .toList();
    return Message.of("Answers a second over time: {0}", Message.listed(counts));
  }
}
