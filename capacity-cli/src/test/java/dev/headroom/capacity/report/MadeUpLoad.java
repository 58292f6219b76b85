package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.stats.Bucket;
import dev.headroom.capacity.stats.Heatmap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Figures over time that look like a real run's and are the same every time. */
final class MadeUpLoad {
  static final long START = 1_795_166_724_000L;
  static final long STEP = 5_000;

  private final Random random = new Random(20261120);

  /** Steps of five seconds; slow while people arrive, from step 6 to 11. */
  List<Bucket> buckets(int steps) {
    List<Bucket> buckets = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      boolean arriving = i >= 6 && i < 12;
      int started =
          i < 6 ? 60 + i : arriving ? 4_000 + random.nextInt(150) : 950 + random.nextInt(200);
      int ko = arriving ? 2 : i % 20 == 0 ? 1 : 0;
      long p50 = arriving ? 380 + random.nextInt(60) : 18 + random.nextInt(14);
      buckets.add(
          i < 2
              ? new Bucket(START + i * STEP, 8, 8, 0, -1, -1, -1)
              : new Bucket(
                  START + i * STEP,
                  started,
                  started - ko,
                  ko,
                  p50,
                  p50 + p50 * 9 / 10,
                  p50 * 5 / 2));
    }
    return buckets;
  }

  double[] p95(int steps, double usual, double arriving) {
    double[] p95 = new double[steps];
    for (int i = 0; i < steps; i++) {
      boolean none = i < 2 || i > 40 && i < 46;
      double level = i >= 6 && i < 12 ? arriving : usual;
      p95[i] = none ? Double.NaN : Math.rint(level * (0.9 + random.nextInt(20) / 100.0));
    }
    return p95;
  }

  Heatmap heatmap(int steps) {
    int[][] counts = new int[steps][26];
    for (int column = 0; column < steps; column++) {
      boolean arriving = column >= 6 && column < 12;
      for (int i = 0; i < (column < 6 ? 60 : arriving ? 4_000 : 1_000); i++) {
        double row = (arriving ? 19 : 10) + random.nextGaussian() * (arriving ? 1.4 : 3);
        counts[column][Math.max(2, Math.min(23, (int) Math.round(row)))]++;
      }
    }
    return new Heatmap(START, STEP, 1, 1.4, counts);
  }

  /** Flat to the half, then through p95 to the longest, until too few are left. */
  double[] distribution(double p50, double p95, double longest, int points) {
    double[] curve = new double[points];
    for (int i = 0; i < points; i++) {
      double share = JudgedRun.DISTRIBUTION_SHARES[i];
      curve[i] =
          Math.rint(
              share <= 0.5
                  ? p50 * (0.2 + 1.6 * share)
                  : share <= 0.95
                      ? p50 + (p95 - p50) * Math.pow((share - 0.5) / 0.45, 2)
                      : longest - (longest - p95) * (1 - share) / 0.05);
    }
    return curve;
  }

  List<MetricSample> metrics(int seconds) {
    List<MetricSample> samples = new ArrayList<>();
    for (int s = 0; s < seconds; s++) {
      boolean arriving = s >= 30 && s < 60;
      if (s < 200 || s >= 230) {
        add(samples, s, "app.cpu.percent", (arriving ? 51 : 22) + random.nextInt(5));
        add(samples, s, "app.heap.usedMiB", 300 + s * 13 % 340);
      }
      add(samples, s, "app.heap.maxMiB", 1024);
      add(samples, s, "app.heap.afterCollection.percent", 38 + s / 90);
      add(samples, s, "app.db.active", arriving ? 20 : 5 + random.nextInt(6));
      add(samples, s, "app.db.max", 20);
      add(samples, s, "app.db.pending", arriving ? 290 + random.nextInt(33) : 0);
      add(samples, s, "app.permits.out", s < 30 ? 0 : 90 + random.nextInt(11));
      add(samples, s, "app.line.length", Math.max(0, Math.min(9_995, (s - 30) * 333)));
      add(samples, s, "app.outbox.pending", random.nextInt(9));
    }
    return samples;
  }

  private static void add(List<MetricSample> samples, int second, String metric, double value) {
    samples.add(new MetricSample(START + second * 1000L, "app", 1, metric, Map.of(), value));
  }
}
