package dev.headroom.capacity.report;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.Diagnosis;
import dev.headroom.capacity.judge.Diagnosis.Action;
import dev.headroom.capacity.judge.Diagnosis.Bottleneck;
import dev.headroom.capacity.judge.Estimates;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.JudgedRun.FailureKind;
import dev.headroom.capacity.judge.Observed;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Damage;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.RunManifest.Outcome;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Evaluation.Level;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.Heatmap;
import dev.headroom.capacity.stats.RequestFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Judged runs, each named by the fact it sets up. */
final class JudgedRuns {
  private static final int STEPS = 102;
  private static final long FROM = MadeUpLoad.START + 30_000;
  private static final long TO = FROM + 450_000;

  private JudgedRuns() {}

  static JudgedRun peakThatMissedItsEntryObjective() {
    return run(
        manifest(1, 1, Outcome.FINISHED, null),
        Verdict.FAIL,
        List.of("Enter the line, p95: 739 ms where < 500 ms is promised"),
        objectives(),
        List.of());
  }

  static JudgedRun scaledBaselineThatPassed() {
    List<Evaluation> met = objectives().stream().filter(e -> Boolean.TRUE.equals(e.met())).toList();
    return run(manifest(0.1, 0.5, Outcome.FINISHED, null), Verdict.PASS, List.of(), met, List.of());
  }

  static JudgedRun runThatWasInterruptedWithADamagedLog() {
    List<Evaluation> unknown =
        List.of(
            new Evaluation(
                "Response time, p99.9",
                "< 1 s",
                "ms",
                1000,
                "<",
                null,
                null,
                Level.UNKNOWN,
                null,
                null,
                6000,
                Message.of("{0} needs {1} requests, there were {2}", "p99.9", "10,000", "6,000")));
    return run(
        manifest(1, 1, Outcome.INTERRUPTED, "Ctrl-C"),
        Verdict.INCONCLUSIVE,
        List.of("p99.9 needs 10,000 requests, there were 6,000"),
        unknown,
        List.of(new Damage("injector-1/simulation.log", 1_482_113, "record cut off")));
  }

  static JudgedRun peakThatSoldASeatTwice() {
    JudgedRun run = peakThatMissedItsEntryObjective();
    List<Invariant> invariants = new ArrayList<>(run.invariants());
    String name = invariants.get(0).name().toString();
    invariants.set(0, MadeUpChecks.seatHeldByTwo(name));
    return new JudgedRun(
        run.manifest(),
        run.source(),
        Verdict.FAIL,
        List.of(Message.name(name)),
        run.window(),
        run.requests(),
        run.objectives(),
        invariants,
        run.trust(),
        run.warnings(),
        run.bucketMillis(),
        run.buckets(),
        run.heatmap(),
        run.p95ByRequest(),
        run.distribution(),
        run.failures(),
        run.metrics(),
        run.damages());
  }

  static JudgedRun generatorThatWasTheBottleneck() {
    JudgedRun run = peakThatMissedItsEntryObjective();
    List<TrustCheck> trust = new ArrayList<>(run.trust());
    trust.set(
        0,
        MadeUpChecks.check(
            "CPU of the generator, highest",
            false,
            "97 %",
            "below 80 %",
            1.21,
            true,
            "Use --injectors 2."));
    return new JudgedRun(
        run.manifest(),
        run.source(),
        Verdict.INVALID,
        List.of(
            Message.of(
                "The generator's CPU was at {0}, so these times are partly its own. {1}",
                "97 %", Message.of("Use --injectors {0}.", 2))),
        run.window(),
        run.requests(),
        run.objectives(),
        run.invariants(),
        trust,
        run.warnings(),
        run.bucketMillis(),
        run.buckets(),
        run.heatmap(),
        run.p95ByRequest(),
        run.distribution(),
        run.failures(),
        run.metrics(),
        run.damages());
  }

  static JudgedRun logThatFailedWith(String message) {
    return bareLog(message, "enter");
  }

  /** A foreign log: no manifest, no objectives, no metrics. */
  static JudgedRun bareLogWithRequestsNamed(String... names) {
    return bareLog("found <b>503</b>", names);
  }

  private static JudgedRun bareLog(String message, String... names) {
    MadeUpLoad load = new MadeUpLoad();
    List<RequestFigures> rows = new ArrayList<>();
    Map<String, double[]> p95 = new LinkedHashMap<>();
    Map<String, double[]> distribution = new LinkedHashMap<>();
    for (String name : names) {
      rows.add(row(name, 1000, 1, 44, 45, 103, 106, 0, 117));
      p95.put(name, load.p95(10, 100, 120));
      distribution.put(name, load.distribution(44, 103, 117, 19));
    }
    rows.add(
        row(RequestFigures.ALL, 1000L * names.length, names.length, 21, 44, 103, 106, 111, 117));
    List<FailureKind> failures =
        List.of(new FailureKind(names[0], message, 1, new long[] {FROM + 9_000}));
    return new JudgedRun(
        null,
        "simulation.log (Gatling 3.15.1)",
        Verdict.PASS,
        List.of(),
        new Window(MadeUpLoad.START, MadeUpLoad.START + 50_000),
        rows,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        MadeUpLoad.STEP,
        load.buckets(10),
        load.heatmap(10),
        p95,
        distribution,
        failures,
        List.of(),
        List.of());
  }

  /** Eight hours of 60 kinds of request, as far apart as a log can be. */
  static JudgedRun dayOfManyRequests() {
    int steps = 8 * 3600 * 1000 / (int) MadeUpLoad.STEP;
    MadeUpLoad load = new MadeUpLoad();
    List<RequestFigures> rows = new ArrayList<>();
    Map<String, double[]> p95 = new LinkedHashMap<>();
    Map<String, double[]> distribution = new LinkedHashMap<>();
    List<FailureKind> failures = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String name = "request " + i + " of a log with many names";
      rows.add(row(name, 90_000, 9_000, 44, 45, 103, 106, 110, 117));
      p95.put(name, load.p95(steps, 100, 120));
      distribution.put(name, load.distribution(44, 103, 117, 25));
      failures.add(new FailureKind(name, "found 503", 9_000, ticks(i * 1000L, 50_000, 500)));
    }
    rows.add(row(RequestFigures.ALL, 5_400_000, 540_000, 44, 45, 103, 106, 111, 117));
    return new JudgedRun(
        null,
        "simulation.log (Gatling 3.15.1)",
        Verdict.PASS,
        List.of(),
        new Window(MadeUpLoad.START, MadeUpLoad.START + steps * MadeUpLoad.STEP),
        rows,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        MadeUpLoad.STEP,
        load.buckets(steps),
        load.heatmap(steps),
        p95,
        distribution,
        failures,
        load.metrics(steps * 5),
        List.of());
  }

  static JudgedRun logWithoutAnyRequest() {
    return new JudgedRun(
        null,
        "simulation.log (Gatling 3.15.1)",
        Verdict.INCONCLUSIVE,
        List.of(Message.of("No request lies in the window that counts.")),
        new Window(FROM, FROM),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        1000,
        List.of(),
        new Heatmap(FROM, 1000, 1, 1.4, new int[0][0]),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static JudgedRun run(
      RunManifest manifest,
      Verdict verdict,
      List<String> reasons,
      List<Evaluation> objectives,
      List<Damage> damages) {
    MadeUpLoad load = new MadeUpLoad();
    Map<String, double[]> p95 = new LinkedHashMap<>();
    Map<String, double[]> distribution = new LinkedHashMap<>();
    p95.put("enter", load.p95(STEPS, 70, 760));
    p95.put("hold", load.p95(STEPS, 110, 260));
    p95.put("pay", load.p95(STEPS, 120, 240));
    p95.put("leave the line", load.p95(STEPS, 10, 11));
    distribution.put("enter", load.distribution(80, 739, 902, 23));
    distribution.put("hold", load.distribution(50, 257, 898, 22));
    distribution.put("pay", load.distribution(94, 244, 946, 22));
    distribution.put("leave the line", load.distribution(5, 10, 28, 20));
    return new JudgedRun(
        manifest,
        "injector-1/simulation.log (Gatling 3.15.1)",
        verdict,
        MadeUpChecks.messages(reasons),
        new Window(FROM, TO),
        requests(),
        objectives,
        invariants(),
        trust(),
        List.of(
            Message.of(
                "The clock is not synchronised; instants of parts may differ by some milliseconds.")),
        MadeUpLoad.STEP,
        load.buckets(STEPS),
        load.heatmap(STEPS),
        p95,
        distribution,
        failures(),
        load.metrics(510),
        damages,
        Observed.NOTHING,
        null,
        Estimates.NONE,
        verdict == Verdict.FAIL ? diagnosis() : Diagnosis.NONE,
        null);
  }

  private static Diagnosis diagnosis() {
    Message waited =
        Message.counted(
            318,
            "up to {0} call waited for a database connection",
            "up to {0} calls waited for a database connection");
    return new Diagnosis(
        null,
        waited,
        null,
        "Enter the line, p95",
        List.of(
            new Bottleneck(
                "app.db.pool",
                Message.of("Where \u201c{0}\u201d was missed, {1}.", "Enter the line, p95", waited),
                Message.of(
                    "Let calls hold connections for a shorter time, or give the pool more."))),
        List.of(
            new Action(
                Message.of(
                    "Raise spring.datasource.hikari.maximum-pool-size from {0} to {1}.", 20, 32),
                Message.of("A connection is held for 12 ms, and calls ask for 1,900 a second."))));
  }

  private static RunManifest manifest(
      double scale, double time, Outcome outcome, @Nullable String reason) {
    List<Phase> phases =
        List.of(
            new Phase("warm-up", Duration.ofSeconds(30), 0, 100 * scale, false),
            new Phase("ramp", Duration.ofSeconds(30), 0, 10_000 * scale, true),
            new Phase("hold", Duration.ofSeconds(60), 10_000 * scale, 10_000 * scale, true),
            new Phase("down", Duration.ofSeconds(60), 10_000 * scale, 2_000 * scale, true),
            new Phase("steady", Duration.ofSeconds(300), 2_000 * scale, 2_000 * scale, true),
            new Phase("cool-down", Duration.ofSeconds(30), 2_000 * scale, 0, false));
    Map<String, String> machine = new TreeMap<>();
    machine.put("machine", "16 cores, 64 GiB, Linux 6.1, one machine for all parts");
    Map<String, String> versions = new TreeMap<>(Map.of("MariaDB", "11.4.5", "Redis", "7.0.15"));
    return new RunManifest(
        1,
        "peak",
        "Opening day",
        scale,
        time,
        "closed",
        phases,
        MadeUpLoad.START,
        outcome == Outcome.FINISHED ? TO + 30_000 : FROM + 200_000,
        FROM,
        TO,
        outcome,
        reason,
        "capacity-cli run peak --instances 2 --injectors 2 --seed 20261120",
        20261120,
        "9f27aa3",
        machine,
        versions,
        Map.of("waiting.permits-per-schedule", "100"),
        2,
        2,
        14_200,
        null,
        null,
        null);
  }

  private static List<RequestFigures> requests() {
    return List.of(
        row("enter", 22_654, 4, 80, 290, 739, 812, 851, 902),
        row("hold", 14_650, 38, 50, 83, 257, 716, 829, 898),
        row("pay", 14_612, 1, 94, 124, 244, 720, 848, 946),
        row("leave the line", 6_000, 0, 5, 5.5, 10, 13, 0, 28),
        row(RequestFigures.ALL, 57_916, 43, 26, 97, 639, 753, 835, 946));
  }

  private static RequestFigures row(
      String name,
      long count,
      long ko,
      long p50,
      double mean,
      long p95,
      long p99,
      long p999,
      long max) {
    return new RequestFigures(
        name,
        count,
        count - ko,
        ko,
        mean,
        1,
        max,
        p50,
        p50 * 3 / 2,
        p95 * 9 / 10,
        p95,
        p99,
        p999,
        count / 450.0);
  }

  private static List<Evaluation> objectives() {
    return List.of(
        objective("Hold a seat, p95", "< 500 ms", "ms", 500, "<", 257, 0.514, 0.36, 14_612),
        objective("Enter the line, p95", "< 500 ms", "ms", 500, "<", 739, 1.478, -5.8, 22_650),
        objective("Admission late by, worst", "< 10 s", "ms", 10_000, "<", 9_200, 0.92, 0.08, 150),
        objective("Pay, p95", "< 500 ms", "ms", 500, "<", 244, 0.488, 0.24, 14_611),
        objective("Heap kept after a collection", "< 75 %", "%", 75, "<", 43, 0.57, null, 450),
        objective("Requests that failed, all", "< 1 %", "%", 1, "<", 0.074, 0.074, 0.93, 57_916),
        objective("Entries accepted", ">= 99.5 %", "%", 99.5, ">=", 99.98, 0.035, 0.96, 22_654),
        objective("Position events lost", "0", "", 0, "=", 0, null, null, 335_506));
  }

  private static Evaluation objective(
      String name,
      String target,
      String unit,
      double limit,
      String comparison,
      double measured,
      @Nullable Double share,
      @Nullable Double left,
      long samples) {
    boolean met = share == null ? measured == limit : share < 1;
    return new Evaluation(
        name,
        target,
        unit,
        limit,
        comparison,
        measured,
        met,
        met ? Level.OK : Level.CRITICAL,
        share,
        left,
        samples,
        null);
  }

  private static List<Invariant> invariants() {
    return List.of(
        MadeUpChecks.invariant(
            "No seat held or sold to two people",
            true,
            14_650,
            0,
            "hand-over of seat C-117 after 6 ms: released 4:12.310, held again 4:12.316",
            List.of()),
        MadeUpChecks.invariant(
            "No payment charged twice",
            true,
            14_612,
            0,
            "212 repeats of a key, all given the first answer",
            List.of()),
        MadeUpChecks.invariant(
            "Points add up to the point",
            true,
            14_611,
            0,
            "granted 200,000,000 = spent 14,611,000 + balances 185,389,000",
            List.of()),
        MadeUpChecks.invariant("Dead letters", null, 0, 0, null, List.of()));
  }

  private static List<TrustCheck> trust() {
    return List.of(
        MadeUpChecks.check(
            "CPU of the generator, highest",
            true,
            "69 %",
            "below 80 %",
            0.86,
            true,
            "Use --injectors 2."),
        MadeUpChecks.check(
            "Starts later than intended, p99", true, "2 ms", "below 50 ms", 0.04, false, ""),
        MadeUpChecks.check("Longest collection", true, "18 ms", "below 100 ms", 0.18, false, ""),
        MadeUpChecks.check(
            "Requests achieved of intended", true, "99.9 %", "at least 99 %", 0.1, false, ""));
  }

  private static List<FailureKind> failures() {
    return List.of(
        new FailureKind("hold", "503 LOCK_TIMEOUT", 38, ticks(270_000, 800, 38)),
        new FailureKind("enter", "connect timed out", 4, ticks(1_000, 9_000, 4)),
        new FailureKind("pay", "500", 1, ticks(380_000, 1, 1)));
  }

  private static long[] ticks(long first, long step, int count) {
    long[] ticks = new long[count];
    for (int i = 0; i < count; i++) {
      ticks[i] = FROM + first + i * step;
    }
    return ticks;
  }
}
