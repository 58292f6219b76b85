package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.drill.AnswerKind;
import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.judge.drill.ProbeLine;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.svg.Series;
import dev.headroom.capacity.report.text.DrillText;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What was done, above what it did to answers and parts, on one clock.
 *
 * @param deeds the marks of the first lane as text, for who has no room for them
 */
public record DrillLanes(
    Lane done,
    List<TickMark> ticks,
    List<Lane> lanes,
    List<Told> deeds,
    DataTable data,
    List<Message> computed) {

  private static final int MOST_PROBES = 4;
  private static final int MOST_METRICS = 5;

  /** Those that tell most of a part that is missing. */
  private static final Set<String> METRICS =
      Set.of(
          "app.db.active",
          "app.db.pending",
          "app.outbox.pending",
          "app.consumer.lag",
          "app.permits.out",
          "app.line.length",
          MetricKind.APP_STREAMS,
          "app.gc.maxPause.millis",
          "redis.memory.usedMiB");

  /** A deed and when it was. */
  public record Told(String clock, Message what, boolean ours) {}

  static DrillLanes of(JudgedDrill drill, RunClock clock) {
    DrillSpan span = DrillSpan.of(drill);
    DrillFigures figures = new DrillFigures(drill.run(), clock);
    List<Lane> lanes = new ArrayList<>();
    if (!drill.answers().kinds().isEmpty() && !drill.run().buckets().isEmpty()) {
      answers(drill, span, clock, lanes, figures);
    }
    for (ProbeLine probe : drill.probes().stream().limit(MOST_PROBES).toList()) {
      if (probe.atMillis().length > 0) {
        Series line = new Series(probe.atMillis(), DrillLines.finite(probe.values()));
        int column = figures.highest(Plain.of(probe.name()), line, probe.unit());
        lanes.add(DrillLines.probe(probe, span, clock).read(column));
      }
    }
    metrics(drill, span, clock, lanes, figures);
    return new DrillLanes(
        DoneLane.of(drill, clock),
        clock.ticks(),
        lanes,
        drill.deeds().stream()
            .map(
                deed ->
                    new Told(
                        DrillText.clock(drill, deed.atMillis()),
                        Plain.of(DrillText.deed(drill, deed)),
                        deed.ours()))
            .toList(),
        figures.table(),
        explained());
  }

  private static void answers(
      JudgedDrill drill, DrillSpan span, RunClock clock, List<Lane> lanes, DrillFigures figures) {
    List<Integer> columns = new ArrayList<>();
    for (AnswerKind kind : DrillText.kinds(drill)) {
      columns.add(figures.counts(Plain.of(kind.name()), kind.perBucket()));
    }
    lanes.add(AnswersLane.of(drill, clock).read(columns.toArray(Integer[]::new)));
    Series times = DrillLines.answers(drill);
    if (!times.isEmpty()) {
      int column = figures.highest(Message.data("p95"), times, "ms");
      lanes.add(DrillLines.responses(drill, span, clock).read(column));
    }
  }

  private static void metrics(
      JudgedDrill drill, DrillSpan span, RunClock clock, List<Lane> lanes, DrillFigures figures) {
    MetricSeries metrics = MetricSeries.of(drill.run().metrics(), clock);
    int shown = 0;
    for (MetricKind kind : MetricKind.ALL) {
      List<Series> lines = metrics.lines(kind);
      boolean busy = lines.stream().anyMatch(line -> line.max() > 0);
      if (busy && METRICS.contains(kind.metric()) && shown < MOST_METRICS) {
        Lane lane = MetricLane.of(kind, metrics, clock);
        if (lane != null) {
          Series first = lines.get(0);
          List<Reading> reading =
              span.reading(lines, Series::max, value -> Figure.of(value, kind.unit()));
          int column = figures.highest(kind.name(), first, kind.unit());
          lanes.add(lane.reading(reading).read(column));
          shown++;
        }
      }
    }
  }

  private static List<Message> explained() {
    return List.of(
        Message.of(
            "During: from the first fault put in force to the last undone. An answer belongs to the"
                + " step in which its request began."),
        Message.of(
            "Before, during and after: of a line the median of its points, of a part its highest"
                + " sample."));
  }
}
