package dev.headroom.capacity.plan;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.model.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Plans with made-up figures that add up: 50,000 people, 4,140 requests a second. */
public final class PlanFixtures {
  private static final double LAMBDA = 880;
  private static final double SIGMA = 0.030;
  private static final double KAPPA = 0.0015;
  private static final int LARGEST_MEASURED = 4;
  static final Target TARGET =
      new Target(
          "peak",
          50_000L,
          30.0,
          2.484,
          4_140,
          0,
          1,
          600.0,
          Message.of(
              "{0} people within {1}, {2} requests each in that time: {3}.",
              new Amount(50_000, ""),
              new Amount(30, "s"),
              new Amount(2.484, ""),
              Amount.rate(4_140)));

  private PlanFixtures() {}

  /** Seven instances, extrapolated 1.75 times, one of them a spare. */
  public static Plan sevenInstances() {
    return new Plan(
        Standing.STANDS,
        TARGET,
        new Trust(
            Trust.Level.FAIR,
            Message.of(
                "{0} instances were extrapolated, {1} times beyond the largest measured",
                "7", new Factor(1.75))),
        1_795_132_800_000L,
        List.of("results/20261120T081204Z-calibrate", "results/20261120T091204Z-peak"),
        List.of(),
        List.of(),
        growth(),
        new Chosen(7, 1, "2 cores", Basis.EXTRAPOLATED, at(7), at(6)),
        new Limit(
            people(8_600),
            people(8_200),
            people(9_000),
            Basis.MEASURED,
            Message.of("{0} instances as measured", "2"),
            Message.of("every entry waits for one of {0} database connections", "20")),
        PlanPieces.sizes(),
        new Line(100, 100, 3, 2.4, 100 / 3.0, 1_500, 600.0, 50_000 / 600.0, 300L, 240L, 500.0),
        PlanPieces.bill(),
        PlanPieces.options(),
        new Sensitivity(
            472.0 / 406,
            at(6).low(),
            TARGET.peopleAt(at(6).low()),
            List.of(
                new Sensitivity.Demand(0.8, 3_312, 6, 986),
                new Sensitivity.Demand(1, 4_140, 7, 1_044),
                new Sensitivity.Demand(1.2, 4_968, 9, 1_160)),
            Message.of(
                "Stays the cheapest while an instance costs less than {0} times today\u2019s price and"
                    + " demand stays under {1} people.",
                new Factor(1.16), Amount.of(51_300))),
        PlanSteps.road(),
        PlanSteps.surroundings(),
        PlanSteps.laws(),
        List.of());
  }

  /** What measurements up to two instances can't tell. */
  public static Plan refused() {
    return new Plan(
        Standing.NONE,
        TARGET,
        new Trust(Trust.Level.POOR, Message.of("only {0} sizes were measured", "2")),
        1_795_132_800_000L,
        List.of("results/20261120T081204Z-calibrate"),
        List.of(
            Message.of(
                "Two sizes can\u2019t tell even growth from growth that ends: {0} instances lie {1}"
                    + " times beyond the largest measured.",
                "7", new Factor(3.5))),
        List.of(
            Message.of(
                "Measure {0} instances: {1}",
                "4", Message.data("capacity-cli calibrate --instances 1,2,4 --out points.csv"))),
        null,
        null,
        new Limit(
            1_704,
            1_690,
            1_718,
            Basis.MEASURED,
            Message.of("{0} instances as measured", "2"),
            Message.NONE),
        List.of(
            Size.unknown(
                "app",
                "app.instances",
                Message.of("app instances"),
                Message.of("two sizes were measured"),
                Message.of("measure with {0}", Message.data("capacity-cli calibrate")))),
        null,
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The law that the made-up instances obey, and how far it may be off. */
  public static Prediction at(double n) {
    double value = LAMBDA * n / (1 + SIGMA * (n - 1) + KAPPA * n * (n - 1));
    double further = Math.max(0, n - LARGEST_MEASURED);
    double half = value * (0.01 + 0.0135 * further + 0.000333 * further * further);
    return new Prediction(value, value - half, value + half, n / LARGEST_MEASURED);
  }

  static double people(double count) {
    return count * TARGET.perSecond() / 50_000;
  }

  private static Growth growth() {
    List<Growth.Level> levels = new ArrayList<>();
    for (int n : new int[] {1, 2, 4}) {
      for (double off : new double[] {0.994, 1, 1.006}) {
        levels.add(new Growth.Level(n, Math.rint(at(n).value() * off)));
      }
    }
    levels.add(new Growth.Level(3, 2_497));
    return new Growth(
        true,
        "Universal Scalability Law",
        List.of(
            new Growth.Parameter("\u03bb", LAMBDA, 872, 888),
            new Growth.Parameter("\u03c3", SIGMA, 0.021, 0.039),
            new Growth.Parameter("\u03ba", KAPPA, 0.0006, 0.0024)),
        0.011,
        levels,
        IntStream.rangeClosed(4, 40)
            .mapToObj(n -> new Growth.CurvePoint(n / 4.0, at(n / 4.0)))
            .toList(),
        List.of(new Growth.HeldOut(3, 2_497, at(3).value(), at(3).value() / 2_497 - 1)),
        LAMBDA,
        1,
        LARGEST_MEASURED,
        List.of(
            new Growth.Other(
                "linear", 0.064, Message.of("misses the levels held out by more on average"))),
        Message.of("Measuring {0} instances would halve the interval.", "6"),
        1);
  }
}
