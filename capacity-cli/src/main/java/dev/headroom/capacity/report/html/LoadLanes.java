package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.BreakPoint;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.PhaseResult;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.svg.Plot;
import dev.headroom.capacity.report.svg.Series;
import dev.headroom.capacity.report.svg.ValueScale;
import dev.headroom.capacity.report.text.BreakText;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Rows;
import dev.headroom.capacity.report.text.ScaleText;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.stats.Bucket;
import dev.headroom.capacity.stats.RequestFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was asked of the system: people as planned, requests as started. */
final class LoadLanes {
  private static final int LINES = 2;

  private LoadLanes() {}

  static Lane people(RunManifest manifest, @Nullable BreakPoint found, RunClock clock) {
    double most = ScaleText.most(manifest);
    ValueScale scale = ValueScale.linear(most);
    List<double[]> corners = new ArrayList<>();
    long at = manifest.startedAtMillis();
    corners.add(new double[] {clock.axis().x(at), 100});
    for (Phase phase : manifest.phases()) {
      corners.add(new double[] {clock.axis().x(at), scale.y(phase.fromUsers())});
      at += phase.duration().toMillis();
      corners.add(new double[] {clock.axis().x(at), scale.y(phase.toUsers())});
    }
    corners.add(new double[] {clock.axis().x(at), 100});
    boolean open = ScaleText.open(manifest);
    String unit = open ? "/s" : "";
    List<Label> labels = new ArrayList<>();
    Plot plot = grid(clock.plot(), scale, LINES, unit, labels);
    plot.polyline("area", corners).polyline("line", corners.subList(1, corners.size() - 1));
    PhaseResult broke = found == null ? null : found.broke();
    if (broke != null) {
      double x = clock.axis().x(broke.window().fromMillis());
      plot.vertical("limit missed", x);
      Message text = Message.of("breaks at {0}", BreakText.shortLoad(broke));
      labels.add(Label.at(text, Message.NONE, x / 10, 62, "mid fail"));
    }
    String reading = Formats.number(most) + unit;
    return new Lane(
        Message.of(open ? "Arrivals" : "People"),
        Message.of("as planned"),
        List.of(Reading.of(reading, Message.of("at most"))),
        42,
        plot,
        Message.of(
            open ? "Arrivals over time, at most {0}" : "People over time, at most {0}", reading),
        labels,
        List.of());
  }

  static Lane requests(JudgedRun run, RunClock clock) {
    Series started = new BucketSeries(run).perSecond(Bucket::started);
    Series done = new BucketSeries(run).perSecond(Bucket::ok);
    ValueScale scale = ValueScale.linear(started.max());
    List<Label> labels = new ArrayList<>();
    Plot plot = grid(clock.plot(), scale, LINES, "/s", labels);
    plot.series(started, clock.axis(), scale::y, "line", "");
    boolean failed = run.buckets().stream().anyMatch(bucket -> bucket.ko() > 0);
    if (failed) {
      plot.series(done, clock.axis(), scale::y, "thin", "");
    }
    RequestFigures all = Rows.all(run);
    Series counted = started.between(clock.window().fromMillis(), clock.window().toMillis());
    String busiest =
        counted.isEmpty() ? "0/s" : new Figure(Formats.number(counted.max()), "/s").toString();
    String mean = new Figure(Formats.number(all.throughputPerSecond()), "/s").toString();
    Object step = Formats.duration(Duration.ofMillis(run.bucketMillis()));
    return new Lane(
        Message.of("Requests"),
        Message.of(
            failed ? "started a second, per {0}; thin: succeeded" : "started a second, per {0}",
            step),
        List.of(
            Reading.of(mean, Message.of("on average")),
            Reading.of(busiest, Message.of("busiest {0}", step)),
            Reading.words(Message.of("{0} counted", Formats.count(all.count()))),
            Reading.words(
                all.ko() < 0
                    ? Message.of("which failed is not known")
                    : all.ko() == 0
                        ? Message.of("none failed")
                        : Message.of("{0} failed", Formats.count(all.ko())))),
        72,
        plot,
        Message.of(
            "Requests started a second over time, {0} at most, {1} on average", busiest, mean),
        labels,
        List.of());
  }

  static Plot grid(Plot plot, ValueScale scale, int lines, String unit, List<Label> labels) {
    for (double tick : scale.ticks(lines)) {
      plot.horizontal("grid", scale.y(tick));
      labels.add(Label.tick(Figure.of(tick, unit), scale.y(tick)));
    }
    return plot;
  }
}
