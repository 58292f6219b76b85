package dev.headroom.capacity.plan;

import dev.headroom.capacity.plan.make.Ask;
import dev.headroom.capacity.plan.points.Point;
import dev.headroom.capacity.plan.price.Prices;
import dev.headroom.capacity.plan.size.EventUse;
import dev.headroom.capacity.plan.size.Facts;
import dev.headroom.capacity.plan.size.LineUse;
import dev.headroom.capacity.plan.size.Mix;
import dev.headroom.capacity.plan.size.PoolUse;
import dev.headroom.capacity.plan.size.ResourceDemand;
import dev.headroom.capacity.plan.size.StreamUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Measurements of made-up systems whose truth is known, and questions about them. */
public final class PlanCases {

  private PlanCases() {}

  /** Three measurements a size of a system that obeys the Universal Scalability Law. */
  public static List<Point> points(double noise, int... sizes) {
    Random random = new Random(7);
    List<Point> points = new ArrayList<>();
    for (int n : sizes) {
      double truth = 880 * n / (1 + 0.03 * (n - 1) + 0.0015 * n * (n - 1));
      for (int repeat = 0; repeat < 3; repeat++) {
        double measured = truth * (1 + noise * random.nextGaussian());
        points.add(new Point(measured, measured, null, n));
      }
    }
    return points;
  }

  /** All that there is to measure, of 2 instances with 1,500 requests a second. */
  public static Facts known(List<Point> points) {
    return new Facts(
        List.of("results/calibrate", "results/peak"),
        1_795_132_800_000L,
        points,
        "peak",
        2.0,
        2,
        List.of(
            new ResourceDemand("redis.thread", 1, 0.06, 0.06 / 1_500, 1_500),
            new ResourceDemand("database.cpu", 8, 0.2, 8 * 0.2 / 1_500, 1_500)),
        "peak",
        new Mix("peak", 2, 3, true, Mix.From.RUN),
        new PoolUse(0.4, 0.010, 10, 1_500),
        new StreamUse(4_800, 10_000, 420.0, 0.12, 300.0, 1.0),
        new EventUse(0.02, 0.05, 120, false, 0.040, 6),
        new LineUse(100, 100, 3, 2.4, 600.0),
        List.of(),
        List.of());
  }

  public static Ask rate(double perSecond) {
    return new Ask(null, null, 30, perSecond, 0, 1, null, null, null, null, 1);
  }

  public static Ask people(long people) {
    return new Ask("peak", people, 30, null, 0, 1, null, null, null, null, 1);
  }

  public static Prices prices() {
    return new Prices(
        "2026-11-01",
        "USD",
        List.of(
            new Prices.AppSize("2 cores", 2.0, 2_048.0, 58, null),
            new Prices.AppSize("4 cores", 4.0, 8_192.0, 118, 1.9)),
        Map.of(
            "database", new Prices.Part("MariaDB, 8 cores", 240, 1, 8.0, 151),
            "redis", new Prices.Part("Redis, with standby", 95, 2, null, 0),
            "kafka", new Prices.Part("Kafka broker", 62, 3, null, 0),
            "balancer", new Prices.Part("Load balancer", 22, 1, null, 0)));
  }
}
