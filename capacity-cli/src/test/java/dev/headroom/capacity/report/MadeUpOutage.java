package dev.headroom.capacity.report;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.drill.AnswerKind;
import dev.headroom.capacity.judge.drill.AnswerKind.Kind;
import dev.headroom.capacity.judge.drill.Answers;
import dev.headroom.capacity.judge.drill.ProbeLine;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.Bucket;
import dev.headroom.capacity.stats.RequestFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Four minutes of 200 requests a second; Redis is away from 1:00 to 1:45. */
final class MadeUpOutage {
  static final long START = MadeUpLoad.START;
  static final long ZERO = START + 10_000;
  private static final int STEPS = 250;
  private static final int SECONDS = 240;

  private MadeUpOutage() {}

  static JudgedRun run(List<Invariant> invariants) {
    JudgedRun peak = JudgedRuns.peakThatMissedItsEntryObjective();
    List<Bucket> buckets = buckets();
    long ok = buckets.stream().mapToLong(Bucket::ok).sum();
    long ko = buckets.stream().mapToLong(Bucket::ko).sum();
    RequestFigures all =
        new RequestFigures(
            RequestFigures.ALL, ok + ko, ok, ko, 97, 1, 1_004, 60, 80, 110, 121, 180, 0, 200);
    return new JudgedRun(
        manifest(peak.manifest()),
        peak.source(),
        Verdict.FAIL,
        List.of(),
        new Window(ZERO, ZERO + SECONDS * 1_000L),
        List.of(all),
        List.of(),
        invariants,
        peak.trust(),
        List.of(),
        1_000,
        buckets,
        new MadeUpLoad().heatmap(STEPS / 5),
        Map.of(),
        Map.of(),
        List.of(),
        metrics(),
        List.of());
  }

  private static RunManifest manifest(RunManifest like) {
    return new RunManifest(
        1,
        "shoppers",
        "Shoppers all along",
        1,
        1,
        "closed",
        List.of(
            new Phase("warm-up", Duration.ofSeconds(10), 0, 2_000, false),
            new Phase("steady", Duration.ofSeconds(SECONDS), 2_000, 2_000, true)),
        START,
        ZERO + SECONDS * 1_000L,
        ZERO,
        ZERO + SECONDS * 1_000L,
        RunManifest.Outcome.FINISHED,
        null,
        "capacity-cli drill redis-down --seed 20261120",
        like.seed(),
        like.gitCommit(),
        like.machine(),
        like.versions(),
        like.appProperties(),
        1,
        1,
        14_200,
        null,
        null,
        null);
  }

  private static List<Bucket> buckets() {
    long[] served = served();
    long[] refused = refused();
    long[] late = timedOut();
    List<Bucket> buckets = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      long ko = refused[i] + late[i];
      boolean few = served[i] < 20;
      buckets.add(
          new Bucket(
              START + i * 1_000L,
              served[i] + ko,
              served[i],
              ko,
              few ? -1 : 60 + i % 7,
              few ? -1 : 115 + i % 13,
              few ? -1 : 170 + i % 23));
    }
    return buckets;
  }

  private static boolean away(int step) {
    return step >= 70 && step < 115;
  }

  private static long[] served() {
    Random random = new Random(7);
    long[] counts = new long[STEPS];
    for (int i = 0; i < STEPS; i++) {
      long level = away(i) ? 42 : i >= 115 && i < 130 ? 245 - (i - 115) * 3 : 200;
      counts[i] = i < 10 ? i * 20 : level + random.nextInt(9) - 4;
    }
    return counts;
  }

  private static long[] refused() {
    long[] counts = new long[STEPS];
    for (int i = 71; i < 116; i++) {
      counts[i] = 155 + i % 5;
    }
    return counts;
  }

  private static long[] timedOut() {
    long[] counts = new long[STEPS];
    counts[70] = 86;
    return counts;
  }

  static Answers answers() {
    double[] p95 = new double[STEPS];
    for (int i = 0; i < STEPS; i++) {
      p95[i] = i < 2 ? Double.NaN : i == 70 ? 1_004 : away(i) ? 36 + i % 4 : 112 + i % 17;
    }
    return new Answers(
        List.of(
            kind("served", Kind.SERVED, served()),
            kind("refused with 503", Kind.REFUSED, refused()),
            kind("timed out", Kind.TIMED_OUT, timedOut()),
            kind("connection refused", Kind.NOT_CONNECTED, new long[STEPS])),
        p95);
  }

  private static AnswerKind kind(String name, Kind kind, long[] perBucket) {
    return new AnswerKind(Message.data(name), kind, Arrays.stream(perBucket).sum(), perBucket);
  }

  static List<ProbeLine> probes() {
    long[] at = new long[SECONDS];
    double[] values = new double[SECONDS];
    for (int i = 0; i < SECONDS; i++) {
      at[i] = ZERO + i * 1_000L;
      values[i] = away(i + 10) ? Double.NaN : 0.4 + i % 7 / 20.0;
    }
    return List.of(new ProbeLine(Message.data("Redis answers"), "ms", "< 50", "redis", at, values));
  }

  private static List<MetricSample> metrics() {
    List<MetricSample> samples = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      sample(samples, i, "app.db.active", away(i) ? 2 + i % 2 : 6 + i % 4);
      sample(samples, i, "app.db.max", 20);
      sample(samples, i, "app.line.length", i < 10 ? i * 200 : 2_000 - i % 3);
      sample(samples, i, "app.outbox.pending", i % 4);
      sample(samples, i, "app.cpu.percent", away(i) ? 9 : 30 + i % 5);
    }
    return samples;
  }

  private static void sample(List<MetricSample> samples, int step, String metric, double value) {
    samples.add(new MetricSample(START + step * 1_000L, "app", 1, metric, Map.of(), value));
  }
}
