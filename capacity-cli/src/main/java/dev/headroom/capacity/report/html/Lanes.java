package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
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
    lanes.add(LoadLanes.requests(run, clock).read(1, 2));
    lanes.add(TimeLanes.percentiles(run, clock).read(3, 4, 5));
    add(lanes, HeatLane.of(run, clock));
    add(lanes, FailureLane.of(run, clock));
    MetricSeries metrics = MetricSeries.of(run.metrics(), clock);
    boolean appStreams = !metrics.lines(MetricKind.APP_STREAMS).isEmpty();
    int column = LaneTable.FIRST.size() - 1;
    for (MetricKind kind : MetricKind.ALL) {
      column += metrics.lines(kind).isEmpty() ? 0 : 1;
      if (!appStreams || !kind.metric().equals(MetricKind.GENERATOR_STREAMS)) {
        Lane lane = MetricLane.of(kind, metrics, clock);
        add(lanes, lane == null ? null : lane.read(column));
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

  private static List<Message> intro(RunClock clock) {
    List<Message> intro = new ArrayList<>();
    intro.add(Message.of("All lanes share the axis; 0:00 is where counting begins."));
    if (clock.shades("chg")) {
      intro.add(Message.of("Shaded: load is changing."));
    }
    if (clock.shades("off")) {
      intro.add(
          clock.phases().isEmpty()
              ? Message.of("Grey ends: drawn but not counted.")
              : Message.of("Grey ends: warm-up and cool-down, drawn but not counted."));
    }
    intro.addAll(clock.faultsSaid());
    return intro;
  }

  private static List<Message> computed() {
    return List.of(
        Message.of(
            "A request belongs to the step in which it started, and counts if it started in the"
                + " window that counts."),
        Message.of(
            "Percentiles are exact: the smallest response time with at least that share of the"
                + " requests that succeeded at or below it. A line stops where fewer than 10"
                + " requests lie above it."),
        Message.of(
            "Lines of parts are samples as the parts exposed them; where none arrived, the line"
                + " breaks."));
  }
}
