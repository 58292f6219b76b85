package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.run.RunManifest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the lanes of a run under one clock. */
final class Lanes {
  private Lanes() {}

  /** Null where nothing was recorded over time. */
  static @Nullable LanesView of(JudgedRun run, RunClock clock) {
    if (run.buckets().isEmpty()) {
      return null;
    }
    List<Lane> lanes = new ArrayList<>();
    RunManifest manifest = run.manifest();
    if (manifest != null && !manifest.phases().isEmpty()) {
      lanes.add(LoadLanes.people(manifest, run.breakPoint(), clock));
    }
    lanes.add(LoadLanes.requests(run, clock));
    lanes.add(TimeLanes.percentiles(run, clock));
    add(lanes, HeatLane.of(run, clock));
    add(lanes, FailureLane.of(run, clock));
    MetricSeries metrics = MetricSeries.of(run.metrics(), clock);
    boolean appStreams = !metrics.lines(MetricKind.APP_STREAMS).isEmpty();
    for (MetricKind kind : MetricKind.ALL) {
      if (!appStreams || !kind.metric().equals(MetricKind.GENERATOR_STREAMS)) {
        add(lanes, MetricLane.of(kind, metrics, clock));
      }
    }
    return new LanesView(
        intro(clock),
        clock.phases(),
        clock.ticks(),
        lanes,
        LaneTable.of(run, metrics, clock),
        computed());
  }

  private static void add(List<Lane> lanes, @Nullable Lane lane) {
    if (lane != null) {
      lanes.add(lane);
    }
  }

  private static String intro(RunClock clock) {
    StringBuilder intro =
        new StringBuilder("All lanes share the axis; 0:00 is where counting begins.");
    if (clock.bands().stream().anyMatch(band -> band.cls().equals("chg"))) {
      intro.append(" Shaded: load is changing.");
    }
    boolean phases = !clock.phases().isEmpty();
    if (clock.bands().stream().anyMatch(band -> band.cls().equals("off"))) {
      intro
          .append(" Grey ends: ")
          .append(phases ? "warm-up and cool-down, " : "")
          .append("drawn but not counted.");
    }
    return intro.toString();
  }

  private static List<String> computed() {
    return List.of(
        "A request belongs to the step in which it started, and counts if it started in the window"
            + " that counts.",
        "Percentiles are exact: the smallest response time with at least that share of the requests"
            + " that succeeded at or below it. A line stops where fewer than 10 requests lie above"
            + " it.",
        "Lines of parts are samples as the parts exposed them; where none arrived, the line breaks.");
  }
}
