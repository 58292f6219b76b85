package dev.headroom.capacity.judge.calibration;

import dev.headroom.capacity.plan.points.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calibrations that were made up: instances that serve 255/s each, with σ 0.03 and κ 0.0015. */
public final class CalibrationFixtures {
  private static final double[] NOISE = {1.01, 0.995, 0.99, 1.005, 1.0, 1.012, 0.988, 1.002};

  private CalibrationFixtures() {}

  /** 1, 2 and 4 instances three times each; 3 and 6 kept back; one that does not count. */
  public static Calibration whole() {
    List<Level> levels = new ArrayList<>();
    for (int repeat = 1; repeat <= 3; repeat++) {
      for (int instances : new int[] {2, 1, 4}) {
        levels.add(level(instances, repeat, levels.size()));
      }
    }
    levels.add(level(6, 1, 5));
    levels.add(level(3, 1, 3));
    Point point = new Point(1_150, 1_148.2, 31.0, 5);
    Usage usage = new Usage(0.62, 0.4, 0.93, 0.31, Map.of("redis.thread", 0.22));
    levels.add(
        Level.measured(5, 1, point, 1_090, 1_205, usage, "Reading, p95", 71, "levels/12-5-1"));
    return Calibration.of(setting(0.12), 12, List.of(3, 5, 6), levels);
  }

  /** Stopped after two numbers of instances. */
  public static Calibration stopped() {
    return Calibration.of(setting(0.12), 9, List.of(), List.of(level(1, 1, 0), level(2, 1, 1)));
  }

  private static Setting setting(double share) {
    return new Setting(
        "browse-rate",
        "arrivals a second",
        share,
        "cgroup v1 at /sys/fs/cgroup/cpu",
        2,
        1,
        "capacity-cli calibrate browse-rate --instances 1,2,4 --predict 3,5,6 --share 0.12");
  }

  private static Level level(int n, int repeat, int nth) {
    double served =
        255.0 * n / (1 + 0.03 * (n - 1) + 0.0015 * n * (n - 1)) * NOISE[nth % NOISE.length];
    Point point = new Point(served, served * 0.999, 24.0 + nth, n);
    Usage usage = new Usage(0.93, 0.88, 0.2 + 0.1 * n, 0.04 * n, Map.of("redis.thread", 0.02 * n));
    return Level.measured(
        n,
        repeat,
        point,
        served * 0.97,
        served * 1.03,
        usage,
        "Reading, p95",
        62,
        "levels/%02d-%d-%d".formatted(nth + 1, n, repeat));
  }
}
