package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis;
import dev.headroom.capacity.judge.JudgedRun.FailureKind;
import dev.headroom.capacity.judge.capacity.Demands;
import dev.headroom.capacity.judge.capacity.Measurements;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Observations;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RequestLogBuilder;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Evaluator;
import dev.headroom.capacity.slo.Evidence;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.RequestFigures;
import dev.headroom.capacity.stats.RequestStatistics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A run of a minute at 50 calls a second of which is known why it was slow: calls take 40 ms to 60
 * ms, and what a test adds in a second, they take longer in that second.
 */
final class MadeUpTrouble {

  static final long START = 1_800_000_000_000L;
  static final int SECONDS = 60;
  static final int CALLS = 50;

  private static final Window WINDOW = new Window(START, START + SECONDS * 1_000L);

  private final List<MetricSample> metrics = new ArrayList<>();
  private final List<Objective> objectives = new ArrayList<>();
  private final List<FailureKind> failures = new ArrayList<>();
  private final List<TrustCheck> trust = new ArrayList<>();
  private final double[] longer = new double[SECONDS];
  private final int[] failed = new int[SECONDS];
  private Verdict verdict = Verdict.FAIL;
  private boolean otherwise;
  private double people = Double.NaN;
  private @Nullable RequestLog given;
  private Map<String, String> properties = Map.of();

  /** Slow from the 20th second to the 40th. */
  static boolean inTheMiddle(int second) {
    return second >= 20 && second < 40;
  }

  /** Calls take so many milliseconds longer in each second. */
  MadeUpTrouble slower(IntToDoubleFunction millis) {
    for (int s = 0; s < SECONDS; s++) {
      longer[s] += millis.applyAsDouble(s);
    }
    return this;
  }

  MadeUpTrouble failing(String message, int second, int calls) {
    failed[second] += calls;
    failures.add(new FailureKind("call", message, calls, new long[] {START + second * 1_000L}));
    return this;
  }

  /** A level, once a second. */
  MadeUpTrouble level(String metric, IntToDoubleFunction value) {
    for (int s = 0; s < SECONDS; s++) {
      sample(s * 1_000 + 500, metric, value.applyAsDouble(s));
    }
    return this;
  }

  /** A total, by how much it grows in each second. */
  MadeUpTrouble total(String metric, IntToDoubleFunction growth) {
    double total = 17;
    for (int s = 0; s <= SECONDS; s++) {
      sample(s * 1_000, metric, total);
      total += s == SECONDS ? 0 : growth.applyAsDouble(s);
    }
    return this;
  }

  private void sample(int millis, String metric, double value) {
    String part = metric.substring(0, metric.indexOf('.'));
    metrics.add(new MetricSample(START + millis, part, 1, metric, Map.of(), value));
  }

  /** A pool of so many connections for each of which calls waited, and that they hold for 20 ms. */
  MadeUpTrouble pool(int connections, IntToDoubleFunction waitMillis) {
    level("app.db.max", s -> connections);
    level("app.db.pending", s -> CALLS * waitMillis.applyAsDouble(s) / 1_000);
    total("app.db.acquires", s -> CALLS);
    total("app.db.acquire.seconds", s -> CALLS * waitMillis.applyAsDouble(s) / 1_000);
    total("app.db.usages", s -> CALLS);
    return total("app.db.usage.seconds", s -> CALLS * 0.020);
  }

  MadeUpTrouble promising(String measure, String target) {
    objectives.add(Objective.ofRequests(measure, measure, "all", target, null));
    return this;
  }

  MadeUpTrouble promisingOf(String metric, String target) {
    objectives.add(Objective.ofMetric(metric, metric, "max", target, null));
    return this;
  }

  /** With requests and samples from elsewhere in place of those made up here. */
  MadeUpTrouble of(RequestLog log, List<MetricSample> samples) {
    given = log;
    metrics.addAll(samples);
    return this;
  }

  MadeUpTrouble on(Map<String, String> app) {
    properties = app;
    return this;
  }

  MadeUpTrouble judged(Verdict other) {
    verdict = other;
    return this;
  }

  MadeUpTrouble broken(TrustCheck check) {
    trust.add(check);
    return this;
  }

  MadeUpTrouble aCheckBrokeToo() {
    otherwise = true;
    return this;
  }

  MadeUpTrouble people(int atOnce) {
    people = atOnce;
    return this;
  }

  Diagnosis diagnosis() {
    return Causes.of(scene());
  }

  Scene scene() {
    RequestLog log = given == null ? log() : given;
    RequestStatistics statistics = RequestStatistics.of(log, WINDOW);
    Evidence evidence = Evidence.of(WINDOW, statistics, Observations.none(), metrics);
    List<Evaluation> evaluations = Evaluator.evaluate(objectives, evidence);
    return new Scene(
        log,
        WINDOW,
        statistics.figures(RequestFigures.ALL).orElseThrow().throughputPerSecond(),
        manifest(),
        metrics,
        Observations.none(),
        objectives,
        evaluations,
        failures,
        trust,
        verdict,
        otherwise,
        demands(log, statistics));
  }

  private Demands demands(RequestLog log, RequestStatistics statistics) {
    return Demands.of(
        new Measurements(
            log,
            WINDOW,
            statistics.figures(RequestFigures.ALL).orElseThrow().throughputPerSecond(),
            manifest(),
            new Samples(metrics),
            1));
  }

  private RequestLog log() {
    Random random = new Random(7);
    RequestLogBuilder builder = new RequestLogBuilder();
    builder.begin("Gatling 3.15.1", START);
    builder.scenario("made up");
    int well = builder.kind("call", "", true);
    int badly = builder.kind("call", "failed", false);
    for (int s = 0; s < SECONDS; s++) {
      for (int i = 0; i < CALLS; i++) {
        int millis = 40 + random.nextInt(21) + (int) longer[s];
        int start = s * 1_000 + i * 1_000 / CALLS;
        builder.request(i < failed[s] ? badly : well, start, millis);
      }
    }
    return builder.build();
  }

  private RunManifest manifest() {
    boolean open = Double.isNaN(people);
    double load = open ? CALLS : people;
    return new RunManifest(
        1,
        "made-up",
        "Made up",
        1,
        1,
        open ? "open" : "closed",
        List.of(new Phase("steady", Duration.ofSeconds(SECONDS), load, load, true)),
        START,
        WINDOW.toMillis(),
        WINDOW.fromMillis(),
        WINDOW.toMillis(),
        RunManifest.Outcome.FINISHED,
        null,
        "capacity-cli run made-up",
        1,
        null,
        Map.of("cores", "4"),
        Map.of(),
        properties,
        1,
        1,
        0,
        null,
        null,
        null);
  }
}
