package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.report.svg.Plot;
import dev.headroom.capacity.report.svg.Series;
import dev.headroom.capacity.report.svg.ValueScale;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.RequestObjective;
import dev.headroom.capacity.stats.Bucket;
import dev.headroom.capacity.stats.RequestFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The small chart of page one: response time against its limit, above the load that caused it. */
public record WhatHappened(List<Lane> plots, List<TickMark> ticks, String caption) {

  /** Null where nothing was recorded over time. */
  static @Nullable WhatHappened of(JudgedRun run, RunClock clock) {
    if (run.buckets().isEmpty()) {
      return null;
    }
    RequestObjective worst =
        RequestObjective.of(run).stream()
            .filter(o -> o.percentile() == 95)
            .findFirst()
            .orElse(null);
    String request = worst == null ? RequestFigures.ALL : worst.request();
    Series p95 = new BucketSeries(run).p95(request);
    Series started = new BucketSeries(run).perSecond(Bucket::started);
    List<Lane> plots = new ArrayList<>();
    if (p95.isEmpty()) {
      Series p50 = new BucketSeries(run).percentile(Bucket::p50Ms);
      if (!p50.isEmpty()) {
        plots.add(slow(run, clock, p50, null, "p50 of all requests"));
      }
    } else {
      boolean all = request.equals(RequestFigures.ALL);
      String whose = all ? "all requests" : Names.shown(request);
      plots.add(slow(run, clock, p95, worst, "p95 of " + whose));
    }
    plots.add(load(clock, started));
    return new WhatHappened(plots, clock.ticks(), caption(clock));
  }

  private static Lane slow(
      JudgedRun run, RunClock clock, Series line, @Nullable RequestObjective worst, String what) {
    double limit = worst == null ? 0 : worst.limitMillis();
    ValueScale scale = ValueScale.linear(Math.max(line.max(), limit));
    List<Label> labels = new ArrayList<>();
    Plot plot = clock.plot();
    if (worst != null) {
      boolean missed = worst.missed();
      plot.horizontal(missed ? "limit missed" : "limit", scale.y(limit));
      labels.add(
          new Label(
              "limit " + Figure.millis(limit),
              "",
              99,
              scale.y(limit),
              missed ? "over r fail" : "over r"));
    }
    plot.series(line, clock.axis(), scale::y, "line", "");
    String step = Formats.duration(Duration.ofMillis(run.bucketMillis()));
    String highest = Figure.millis(line.max()).toString();
    return new Lane(
        what + ", per " + step + ": up to",
        highest,
        List.of(),
        64,
        plot.svg(what + " over time, up to " + highest),
        labels,
        List.of());
  }

  private static Lane load(RunClock clock, Series started) {
    ValueScale scale = ValueScale.linear(started.max());
    String highest = new Figure(Formats.number(started.max()), "/s").toString();
    Plot plot = clock.plot();
    plot.series(started, clock.axis(), scale::y, "line", "area");
    return new Lane(
        "Requests started: up to",
        highest,
        List.of(),
        46,
        plot.svg("Requests started a second over time, up to " + highest),
        List.of(),
        List.of());
  }

  private static String caption(RunClock clock) {
    boolean off = clock.bands().stream().anyMatch(band -> band.cls().equals("off"));
    boolean changing = clock.bands().stream().anyMatch(band -> band.cls().equals("chg"));
    String counted =
        "Counted: "
            + Formats.clock(0)
            + " to "
            + clock.clock(clock.window().toMillis())
            + (off ? "; grey is not counted" : "");
    return counted + (changing ? "; light grey: load is changing." : ".");
  }
}
