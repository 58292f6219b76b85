package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
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
public record WhatHappened(List<Lane> plots, List<TickMark> ticks, List<Message> caption) {

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
        plots.add(
            slow(run, clock, p50, null, Message.of("p50 of {0}", Message.of("all requests"))));
      }
    } else {
      boolean all = request.equals(RequestFigures.ALL);
      Message whose = all ? Message.of("all requests") : Message.data(Names.shown(request));
      plots.add(slow(run, clock, p95, worst, Message.of("p95 of {0}", whose)));
    }
    plots.add(load(clock, started));
    return new WhatHappened(plots, clock.ticks(), caption(clock));
  }

  private static Lane slow(
      JudgedRun run, RunClock clock, Series line, @Nullable RequestObjective worst, Message what) {
    double limit = worst == null ? 0 : worst.limitMillis();
    ValueScale scale = ValueScale.linear(Math.max(line.max(), limit));
    List<Label> labels = new ArrayList<>();
    Plot plot = clock.plot();
    if (worst != null) {
      boolean missed = worst.missed();
      plot.horizontal(missed ? "limit missed" : "limit", scale.y(limit));
      labels.add(
          new Label(
              Message.of("limit {0}", Figure.millis(limit)),
              99,
              scale.y(limit),
              missed ? "over r fail" : "over r"));
    }
    plot.series(line, clock.axis(), scale::y, "line", "");
    Object step = Formats.duration(Duration.ofMillis(run.bucketMillis()));
    Figure highest = Figure.millis(line.max());
    return new Lane(
        Message.of("{0}, per {1}: up to", what, step),
        Message.data(highest),
        List.of(),
        64,
        plot,
        Message.of("{0} over time, up to {1}", what, highest),
        labels,
        List.of());
  }

  private static Lane load(RunClock clock, Series started) {
    ValueScale scale = ValueScale.linear(started.max());
    Figure highest = new Figure(Formats.number(started.max()), "/s");
    Plot plot = clock.plot();
    plot.series(started, clock.axis(), scale::y, "line", "area");
    return new Lane(
        Message.of("Requests started: up to"),
        Message.data(highest),
        List.of(),
        46,
        plot,
        Message.of("Requests started a second over time, up to {0}", highest),
        List.of(),
        List.of());
  }

  private static List<Message> caption(RunClock clock) {
    List<Message> caption = new ArrayList<>();
    caption.add(
        Message.of(
            "Counted: {0} to {1}.", Formats.clock(0), clock.clock(clock.window().toMillis())));
    if (clock.shades("off")) {
      caption.add(Message.of("Grey is not counted."));
    }
    if (clock.shades("chg")) {
      caption.add(Message.of("Light grey: load is changing."));
    }
    caption.addAll(clock.faultsSaid());
    return caption;
  }
}
