package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.BreakPoint;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.PhaseResult;
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
      String text = "breaks at " + BreakText.shortLoad(broke);
      labels.add(Label.at(text, "", x / 10, 62, "mid fail"));
    }
    String reading = Formats.number(most) + unit;
    return new Lane(
        open ? "Arrivals" : "People",
        "as planned",
        List.of(Reading.of(reading, "at most")),
        42,
        plot.svg((open ? "Arrivals" : "People") + " over time, at most " + reading),
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
    String step = Formats.duration(Duration.ofMillis(run.bucketMillis()));
    return new Lane(
        "Requests",
        "started a second, per " + step + (failed ? "; thin: succeeded" : ""),
        List.of(
            Reading.of(mean, "on average"),
            Reading.of(busiest, "busiest " + step),
            Reading.words(Formats.count(all.count()) + " counted"),
            Reading.words(all.ko() == 0 ? "none failed" : Formats.count(all.ko()) + " failed")),
        72,
        plot.svg(
            "Requests started a second over time, "
                + busiest
                + " at most, "
                + mean
                + " on average"),
        labels,
        List.of());
  }

  static Plot grid(Plot plot, ValueScale scale, int lines, String unit, List<Label> labels) {
    for (double tick : scale.ticks(lines)) {
      plot.horizontal("grid", scale.y(tick));
      labels.add(Label.tick(Figure.of(tick, unit).toString(), scale.y(tick)));
    }
    return plot;
  }
}
