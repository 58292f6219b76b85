package dev.headroom.capacity.plan.model;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Factor;
import org.jspecify.annotations.Nullable;

/**
 * How far the points carry. The bounds were found by simulation and on published measurements, see
 * docs/MODELS.md.
 */
final class Refusal {

  static final int LEAST_LEVELS = 3;

  /** Fewer measurements than unknowns and two say nothing of their noise. */
  private static final int LEAST_POINTS = 5;

  /** Nothing is predicted farther beyond the largest measured size, in times. */
  private static final double FARTHEST = 2;

  private static final double NEAR = 1.5;

  /** Half the interval's width that still answers, as a share of the value. */
  private static final double WIDEST = 0.15;

  /** A share of even growth: with less, the limit shows. */
  private static final double BENT = 0.6;

  /** With more, loads don't show any limit. */
  private static final double BENDING = 0.8;

  /** Measurements beyond the first of each level, so that noise is told from the curve. */
  private static final int REPEATS = 3;

  private static final int STEPS = 20;

  private final @Nullable Message general;
  private final double measuredTo;
  private final double reach;

  private Refusal(@Nullable Message general, double measuredTo, double reach) {
    this.general = general;
    this.measuredTo = measuredTo;
    this.reach = reach;
  }

  static Refusal tooFew(Data data, Axis axis) {
    int levels = data.levels().length;
    double twice = 2 * data.largest();
    Object other = Figures.of(levels == 1 ? 2 * twice : twice);
    Message message =
        axis == Axis.INSTANCES
            ? Message.counted(
                levels,
                "{0} number of instances was measured and a curve needs 3 at least: measure two"
                    + " more, such as {1} and {2}, each three times",
                "{0} numbers of instances were measured and a curve needs 3 at least: measure one"
                    + " more, such as {2}, and each three times",
                Figures.of(twice),
                other)
            : Message.counted(
                levels,
                "{0} load was measured and a curve needs 3 at least: measure two more, such as {1}"
                    + " and {2}, each three times",
                "{0} loads were measured and a curve needs 3 at least: measure one more, such as"
                    + " {2}, and each three times",
                Figures.of(twice),
                other);
    return new Refusal(message, data.largest(), 0);
  }

  static Refusal of(Data data, Axis axis, Fitted chosen, @Nullable NextLevel next) {
    double to = data.largest();
    if (data.size() < LEAST_POINTS) {
      return new Refusal(
          Message.of(
              "{0} measurements don't tell their noise from the curve, so nothing beyond {1} is"
                  + " predicted: measure each level three times",
              data.size(), Figures.of(to)),
          to,
          to);
    }
    double even = shareOfEvenGrowth(data, chosen);
    if (axis == Axis.LOAD && even > BENDING) {
      return new Refusal(
          Message.of(
              "throughput still grows with load, at {0} by {1} % of what it did at first, so these"
                  + " points don't show where the limit is: measure higher loads, such as {2} and"
                  + " {3}, until it stops growing",
              Figures.of(to), Figures.percent(even), Figures.of(1.5 * to), Figures.of(2 * to)),
          to,
          to);
    }
    double farthest = even <= BENT || repeated(data) && axis == Axis.INSTANCES ? FARTHEST : NEAR;
    double reach = reach(to, farthest, chosen);
    return new Refusal(reach > to ? null : wide(to, chosen, next), to, reach);
  }

  private static boolean repeated(Data data) {
    return data.size() - data.levels().length >= REPEATS;
  }

  /** Throughput a size at the largest level, as a share of that at the smallest. */
  private static double shareOfEvenGrowth(Data data, Fitted chosen) {
    double from = data.n()[0];
    double to = data.largest();
    return chosen.fit().at(to) / to / (chosen.fit().at(from) / from);
  }

  private static double reach(double to, double farthest, Fitted chosen) {
    double reach = to;
    for (int step = 1; step <= STEPS; step++) {
      double n = to * (1 + (farthest - 1) * step / STEPS);
      if (halfWidth(chosen.throughput(n)) > WIDEST) {
        return reach;
      }
      reach = n;
    }
    return reach;
  }

  private static Message wide(double to, Fitted chosen, @Nullable NextLevel next) {
    Prediction beyond = chosen.throughput(1.25 * to);
    return Message.of(
        "at 1.25 times the largest measured level, a measurement may fall anywhere from {0} to {1}"
            + " requests/s, which answers nothing: measure {2}, and each level three times",
        Figures.of(beyond.low()),
        Figures.of(beyond.high()),
        Figures.of(next == null ? 2 * to : next.n()));
  }

  private static double halfWidth(Prediction at) {
    return (at.high() - at.low()) / 2 / at.value();
  }

  @Nullable Message general() {
    return general;
  }

  @Nullable Message at(double n) {
    if (n <= reach) {
      return null;
    }
    if (general != null) {
      return general;
    }
    return Message.of(
        "{0} is {1} times the largest measured level, {2}, and these points carry a prediction up"
            + " to {3}",
        Figures.of(n),
        new Factor(n / measuredTo),
        Figures.of(measuredTo),
        Figures.of(Math.floor(reach)));
  }

  double reach() {
    return reach;
  }
}
