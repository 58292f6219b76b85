package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.Comparison;
import dev.headroom.capacity.judge.Comparison.Change;
import dev.headroom.capacity.judge.Comparison.Direction;
import dev.headroom.capacity.judge.Diagnosis;
import dev.headroom.capacity.judge.Diagnosis.Action;
import dev.headroom.capacity.judge.Diagnosis.Bottleneck;
import dev.headroom.capacity.judge.Estimates;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.stats.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs with a cause that measurements name, and a baseline; made up, but they add up. */
final class DiagnosedRuns {
  private DiagnosedRuns() {}

  static JudgedRun peakWithACauseAndABaseline() {
    return with(
        JudgedRuns.peakThatMissedItsEntryObjective(), Estimates.NONE, diagnosis(), comparison());
  }

  static JudgedRun peakWithIntervals() {
    Interval p95 = new Interval(702, 781);
    Interval open = new Interval(700, Double.POSITIVE_INFINITY);
    return with(
        JudgedRuns.peakThatMissedItsEntryObjective(),
        new Estimates(List.of(new Estimates.Row("enter", null, null, p95, open))),
        Diagnosis.NONE,
        null);
  }

  static JudgedRun peakComparedWith(Change... changes) {
    return with(
        JudgedRuns.peakThatMissedItsEntryObjective(),
        Estimates.NONE,
        Diagnosis.NONE,
        new Comparison(Message.data("x"), 10, List.of(), List.of(changes)));
  }

  private static JudgedRun with(
      JudgedRun run, Estimates estimates, Diagnosis diagnosis, @Nullable Comparison comparison) {
    return new JudgedRun(
        run.manifest(),
        run.source(),
        run.verdict(),
        run.reasons(),
        run.window(),
        run.requests(),
        run.objectives(),
        run.invariants(),
        run.trust(),
        run.warnings(),
        run.bucketMillis(),
        run.buckets(),
        run.heatmap(),
        run.p95ByRequest(),
        run.distribution(),
        run.failures(),
        run.metrics(),
        run.damages(),
        run.observed(),
        run.breakPoint(),
        estimates,
        diagnosis,
        comparison);
  }

  private static Diagnosis diagnosis() {
    return new Diagnosis(
        Message.of("every entry waits for one of {0} database connections", 20),
        List.of(
            new Bottleneck(
                "app.db",
                Message.of("All {0} connections were in use for {1} s.", 20, 26),
                Message.of("Enter without a database connection."))),
        List.of(
            new Action(
                Message.of("Enter without a database connection."),
                Message.of("predicted enter p95 12 to 13 ms; admission late by 3 s")),
            new Action(
                Message.of("Until then, 16 connections an instance in place of 10."),
                Message.of("predicted enter p95 113 to 123 ms; 32 of the database\u2019s 151")),
            new Action(
                Message.of("Raise the lock\u2019s wait above 500 ms, or retry once."),
                Message.of("would have saved 38 of the 43 failures"))));
  }

  private static Comparison comparison() {
    return new Comparison(
        Message.of("peak, 13 Nov 2026, 5 runs, commit {0}", "4be1c09"),
        10,
        List.of(Message.of("The baseline ran on another machine.")),
        List.of(
            change("Enter, p95", "ms", 148, 739, 4.6, 5.3, Direction.WORSE),
            change("Admission late by", "ms", 3286, 9200, 2.7, 3.0, Direction.WORSE),
            change("Hold, p95", "ms", 117, 257, 2.1, 2.3, Direction.WORSE),
            change("Pay, p95", "ms", 218, 244, 1.07, 1.18, Direction.UNSURE),
            change("Seats, p95", "ms", 102, 103, .98, 1.04, Direction.SAME),
            change("Leave, p95", "ms", 20, 10, .45, .55, Direction.BETTER)));
  }

  static Change change(
      String name,
      String unit,
      double base,
      double measured,
      double low,
      double high,
      Direction direction) {
    return new Change(
        Message.of(name),
        unit,
        base,
        measured,
        measured / base,
        new Interval(low, high),
        direction);
  }
}
