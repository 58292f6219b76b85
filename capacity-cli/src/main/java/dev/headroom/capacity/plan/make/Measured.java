package dev.headroom.capacity.plan.make;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.model.Fitted;
import dev.headroom.capacity.plan.model.Prediction;
import dev.headroom.capacity.plan.model.Scaling;
import dev.headroom.capacity.plan.points.Point;
import dev.headroom.capacity.plan.size.Growing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What instances carry: by the model where measurements carry one, else only at sizes that were
 * measured more than once, by their spread (prediction interval of Student's t), and never closer
 * than a measurement says of itself: two that happen to agree are no surer than each.
 */
final class Measured implements Growing {
  /** Quantiles at 0.95 for 1 to 9 degrees of freedom: Abramowitz and Stegun 1964, table 26.10. */
  private static final double[] T = {6.314, 2.920, 2.353, 2.132, 2.015, 1.943, 1.895, 1.860, 1.833};

  private static final double NORMAL = 1.6449;

  private final Scaling scaling;
  private final List<Point> points;
  private final Map<Integer, @Nullable Prediction> known = new TreeMap<>();

  Measured(Scaling scaling, List<Point> points) {
    this.scaling = scaling;
    this.points = List.copyOf(points);
  }

  @Override
  public @Nullable Prediction at(int instances) {
    if (!known.containsKey(instances)) {
      Fitted model = scaling.chosen();
      known.put(
          instances,
          model != null && scaling.refusalAt(instances) == null
              ? model.throughput(instances)
              : spread(instances));
    }
    return known.get(instances);
  }

  private @Nullable Prediction spread(int instances) {
    double[] measured =
        points.stream()
            .filter(point -> Integer.valueOf(instances).equals(point.instances()))
            .mapToDouble(Point::throughput)
            .toArray();
    double least =
        points.stream()
            .filter(point -> Integer.valueOf(instances).equals(point.instances()))
            .mapToDouble(Point::uncertain)
            .max()
            .orElse(0);
    int count = measured.length;
    if (count < 2) {
      return null;
    }
    double mean = 0;
    for (double one : measured) {
      mean += one / count;
    }
    double squares = 0;
    for (double one : measured) {
      squares += (one - mean) * (one - mean);
    }
    double half =
        Math.max(least, t(count - 1) * Math.sqrt(squares / (count - 1) * (1 + 1.0 / count)));
    return new Prediction(mean, mean - half, mean + half, instances / scaling.measuredTo());
  }

  private static double t(int degrees) {
    return degrees <= T.length
        ? T[degrees - 1]
        : NORMAL + (NORMAL * NORMAL * NORMAL + NORMAL) / (4 * degrees);
  }

  @Override
  public int reach() {
    return (int) Math.floor(Math.max(scaling.reach(), scaling.measuredTo()));
  }

  @Override
  public int measuredTo() {
    return (int) scaling.measuredTo();
  }

  @Override
  public Message refusalAt(int instances) {
    Message refusal = scaling.refusalAt(instances);
    return refusal == null ? Message.NONE : refusal;
  }
}
