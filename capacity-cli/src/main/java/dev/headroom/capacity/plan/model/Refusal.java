package dev.headroom.capacity.plan.model;

import dev.headroom.capacity.message.Message;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the points can't tell. */
final class Refusal {

  static final int LEAST_LEVELS = 3;

  /** Nothing is predicted farther beyond the largest measured size, in times. */
  static final double FARTHEST = 2;

  /** Half the interval's width that still answers, as a share of the value. */
  static final double WIDEST = 0.15;

  private static final int STEPS = 20;

  private final @Nullable Message general;
  private final double measuredTo;
  private final double reach;
  private final @Nullable Peak peak;

  private Refusal(@Nullable Message general, double measuredTo, double reach, @Nullable Peak peak) {
    this.general = general;
    this.measuredTo = measuredTo;
    this.reach = reach;
    this.peak = peak;
  }

  static Refusal tooFew(Data data, Axis axis) {
    int levels = data.levels().length;
    Message message =
        axis == Axis.INSTANCES
            ? Message.counted(
                levels,
                "{0} number of instances was measured and a curve needs 3 at least: measure two"
                    + " more, such as {1} and {2}",
                "{0} numbers of instances were measured and a curve needs 3 at least: measure one"
                    + " more, such as {2}",
                figure(2 * data.largest()),
                figure(4 * data.largest() / levels))
            : Message.counted(
                levels,
                "{0} load was measured and a curve needs 3 at least: measure two more, such as {1}"
                    + " and {2}",
                "{0} loads were measured and a curve needs 3 at least: measure one more, such as"
                    + " {2}",
                figure(2 * data.largest()),
                figure(4 * data.largest() / levels));
    return new Refusal(message, data.largest(), 0, null);
  }

  static Refusal of(Data data, Axis axis, Fitted chosen) {
    double to = data.largest();
    double reach = to;
    for (int step = 1; step <= STEPS; step++) {
      double n = to * (1 + (FARTHEST - 1) * step / STEPS);
      if (halfWidth(chosen.throughput(n)) > WIDEST) {
        break;
      }
      reach = n;
    }
    return new Refusal(null, to, reach, null);
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
        figure(n), times(n / measuredTo), figure(measuredTo), figure(Math.floor(reach)));
  }

  double reach() {
    return reach;
  }

  @Nullable Peak peak() {
    return peak;
  }

  private static String figure(double n) {
    return n == Math.rint(n)
        ? String.format(Locale.ROOT, "%,d", (long) n)
        : String.format(Locale.ROOT, "%,.1f", n);
  }

  private static String times(double n) {
    return String.format(Locale.ROOT, "%.1f", n);
  }
}
