package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.BreakPoint;
import dev.headroom.capacity.judge.Diagnosis;
import dev.headroom.capacity.judge.Estimates;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.Observed;
import dev.headroom.capacity.judge.PhaseResult;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.RunManifest.Outcome;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Evaluation.Level;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.ObservedFigures;
import dev.headroom.capacity.stats.RequestFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judged runs with what was observed beside the raw log, each named by the fact it sets up. */
final class ObservedRuns {

  private static final int[] P95 = {41, 42, 44, 47, 52, 71, 612};

  private ObservedRuns() {}

  /** A stall held people back, streams lost an event, and some were refused on purpose. */
  static JudgedRun peakWhosePeopleWaitedLongerThanTheirRequestsTook() {
    JudgedRun run = JudgedRuns.peakThatMissedItsEntryObjective();
    List<RequestFigures> requests = new ArrayList<>(run.requests());
    requests.add(requests.size() - 1, row("enter refused", 412, 0, 3, 6, 9, 14));
    List<RequestFigures> waited =
        List.of(
            row("enter", 22_654, 4, 96, 1_240, 2_004, 2_310),
            row("enter refused", 412, 0, 3, 6, 9, 15),
            row("hold", 14_650, 38, 50, 257, 716, 901),
            row("all", 58_328, 43, 31, 811, 1_780, 2_310));
    List<ObservedFigures> values =
        List.of(
            value("admission.lateness.millis", 14_650, 0, 2_100, 3_900, 9_200),
            value("arrival.lateness.millis", 22_654, 0, 1, 2, 14),
            value("stream.admissionDelay.millis", 14_650, 12, 31, 88, 402),
            value("stream.duplicated", 0, 0, 0, 0, 0),
            value("stream.firstEvent.millis", 22_250, 14, 120, 310, 880),
            value("stream.gap.millis", 335_506, 5_000, 5_012, 5_040, 9_870),
            value("stream.lost", 1, 1, 1, 1, 1),
            value("stream.reconnects", 36, 1, 1, 1, 1),
            value("stream.success.percent", 22_250, 100, 100, 100, 100));
    return with(
        run,
        run.manifest(),
        run.verdict(),
        requests,
        run.objectives(),
        new Observed(waited, values),
        null);
  }

  /** Steps of 20 arrivals a second up to 140, the last of which broke the response time. */
  static JudgedRun loadThatHeld120AndBrokeAt140() {
    List<PhaseResult> phases = new ArrayList<>();
    List<Phase> planned = new ArrayList<>();
    planned.add(new Phase("warm-up", Duration.ofSeconds(30), 20, 20, false));
    for (int i = 0; i < P95.length; i++) {
      int rate = 20 * (i + 1);
      long from = MadeUpLoad.START + 30_000 + i * 60_000L;
      Window window = new Window(from + 10_000, from + 60_000);
      planned.add(new Phase("settle " + rate, Duration.ofSeconds(10), rate, rate, false));
      planned.add(new Phase(rate + "/s", Duration.ofSeconds(50), rate, rate, true));
      List<Evaluation> objectives = List.of(fast(P95[i]), errors(i == 6 ? 0.4 : 0));
      phases.add(
          new PhaseResult(
              rate + "/s",
              window,
              rate,
              true,
              P95[i] < 500 ? Verdict.PASS : Verdict.FAIL,
              objectives,
              row("all", rate * 50L, i == 6 ? 28 : 0, 20, P95[i], P95[i] * 2, P95[i] * 3),
              i == 6 ? 1_930 : P95[i]));
    }
    BreakPoint found = BreakPoint.of(phases);
    JudgedRun run = JudgedRuns.peakThatMissedItsEntryObjective();
    RunManifest manifest = manifest(run.manifest(), planned);
    return with(
        run, manifest, Verdict.PASS, run.requests(), found.objectives(), Observed.NOTHING, found);
  }

  private static Evaluation fast(double millis) {
    boolean met = millis < 500;
    return new Evaluation(
        "Response time, p95",
        "< 500 ms",
        "ms",
        500,
        "<",
        millis,
        met,
        met ? Level.OK : Level.WARNING,
        millis / 500,
        met ? 0.5 : -3.1,
        7_000,
        null);
  }

  private static Evaluation errors(double percent) {
    return new Evaluation(
        "Requests that failed",
        "< 1 %",
        "%",
        1,
        "<",
        percent,
        true,
        Level.OK,
        percent,
        1 - percent,
        7_000,
        null);
  }

  private static ObservedFigures value(String name, int count, int p50, int p95, int p99, int max) {
    return new ObservedFigures(
        name, count, (long) count * p50, p50, 0, max, p50, p50, p95, p95, p99, max);
  }

  private static RequestFigures row(
      String name, long count, long ko, long p50, long p95, long p99, long max) {
    return new RequestFigures(
        name,
        count,
        count - ko,
        ko,
        p50 * 1.2,
        1,
        max,
        p50,
        p50,
        p95,
        p95,
        p99,
        max,
        count / 450.0);
  }

  private static RunManifest manifest(@Nullable RunManifest like, List<Phase> phases) {
    return new RunManifest(
        1,
        "breakpoint",
        "Ever more",
        1,
        1,
        "open",
        phases,
        MadeUpLoad.START,
        MadeUpLoad.START + 450_000,
        MadeUpLoad.START + 40_000,
        MadeUpLoad.START + 450_000,
        Outcome.FINISHED,
        null,
        "capacity-cli run breakpoint",
        1,
        null,
        like == null ? Map.of() : like.machine(),
        Map.of(),
        Map.of(),
        1,
        1,
        14_200,
        null,
        null,
        null);
  }

  private static JudgedRun with(
      JudgedRun run,
      @Nullable RunManifest manifest,
      Verdict verdict,
      List<RequestFigures> requests,
      List<Evaluation> objectives,
      Observed observed,
      @Nullable BreakPoint found) {
    return new JudgedRun(
        manifest,
        run.source(),
        verdict,
        verdict == Verdict.PASS ? List.of() : run.reasons(),
        run.window(),
        requests,
        objectives,
        run.invariants(),
        run.trust(),
        List.of(),
        run.bucketMillis(),
        run.buckets(),
        run.heatmap(),
        run.p95ByRequest(),
        run.distribution(),
        run.failures(),
        run.metrics(),
        run.damages(),
        observed,
        found,
        Estimates.NONE,
        Diagnosis.NONE,
        null);
  }
}
