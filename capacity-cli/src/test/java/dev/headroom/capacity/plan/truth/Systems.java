package dev.headroom.capacity.plan.truth;

import dev.headroom.capacity.plan.points.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Makes systems up, each with the levels that somebody would measure it at. */
public enum Systems {
  /** Scalability law with contention and coherency, loads up to about its peak. */
  CONTENDED {
    @Override
    public Sample next(SplittableRandom random) {
      double sigma = random.nextDouble() * 0.1;
      double kappa = Math.exp(-12 + random.nextDouble() * 6);
      double lambda = 100 + random.nextDouble() * 900;
      double peak = Math.sqrt((1 - sigma) / kappa);
      double most = Math.max(8, Math.min(64, peak * (0.4 + random.nextDouble())));
      return new Sample(
          n -> lambda * n / (1 + sigma * (n - 1) + kappa * n * (n - 1)),
          ascending(1, most, 6 + random.nextInt(4)),
          1 + random.nextInt(2),
          false);
    }
  },
  /** A closed network of one to four stations, people up to 0.7 to 2.7 times its knee. */
  CLOSED {
    @Override
    public Sample next(SplittableRandom random) {
      int stations = 1 + random.nextInt(4);
      List<Queue> queues =
          IntStream.range(0, stations)
              .mapToObj(i -> new Queue(1 + random.nextInt(6), 0.005 + random.nextDouble() * 0.05))
              .toList();
      double think = random.nextInt(3) == 0 ? 0 : random.nextDouble() * 2;
      ProductForm network = new ProductForm(think, queues);
      double most = network.knee() * (0.7 + 2 * random.nextDouble());
      most = Math.min(250, Math.max(6, most));
      return new Sample(
          n -> network.throughput((int) Math.round(n)),
          ascending(Math.max(1, most / 20), most, 6 + random.nextInt(4)),
          1 + random.nextInt(2),
          false);
    }
  },
  /** App instances on one database, some with a lock besides: 1, 2 and 4, three times each. */
  INSTANCES {
    @Override
    public Sample next(SplittableRandom random) {
      double app = 0.01;
      double database = app / (8 + random.nextDouble() * 30);
      double lock = random.nextBoolean() ? 0 : app / (20 + 60 * random.nextDouble());
      int people = 10 + random.nextInt(30);
      return new Sample(
          n -> {
            List<Queue> queues = new ArrayList<>();
            queues.add(new Queue((int) Math.round(n), app));
            queues.add(new Queue(1, database));
            if (lock > 0) {
              queues.add(new Queue(1, lock));
            }
            return new ProductForm(0.05, queues).throughput((int) Math.round(n * people));
          },
          new double[] {1, 2, 4},
          3,
          true);
    }
  },
  /** Instances that share and agree, by the scalability law: 1, 2 and 4, three times each. */
  SHARING {
    @Override
    public Sample next(SplittableRandom random) {
      double sigma = random.nextDouble() * 0.06;
      double kappa = random.nextDouble() * 0.003;
      double lambda = 100 + random.nextDouble() * 900;
      return new Sample(
          n -> lambda * n / (1 + sigma * (n - 1) + kappa * n * (n - 1)),
          new double[] {1, 2, 4},
          3,
          true);
    }
  };

  /** The next made-up system. */
  public abstract Sample next(SplittableRandom random);

  /**
   * A system and where it is measured.
   *
   * @param repeats of each level
   */
  public record Sample(
      DoubleUnaryOperator throughput, double[] levels, int repeats, boolean instances) {

    /** With relative noise. */
    public List<Point> measured(double noise, SplittableRandom random) {
      List<Point> points = new ArrayList<>();
      for (double level : levels) {
        Integer count = instances ? Integer.valueOf((int) level) : null;
        for (int i = 0; i < repeats; i++) {
          points.add(new Point(level, measuredAt(level, noise, random), null, count));
        }
      }
      return points;
    }

    public double measuredAt(double n, double noise, SplittableRandom random) {
      return throughput.applyAsDouble(n) * (1 + noise * random.nextGaussian());
    }
  }

  private static double[] ascending(double from, double to, int count) {
    return IntStream.range(0, count)
        .mapToDouble(i -> Math.rint(from * Math.pow(to / from, i / (count - 1.0))))
        .distinct()
        .toArray();
  }
}
