package dev.headroom.capacity.judge.calibration;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.model.Axis;
import dev.headroom.capacity.plan.model.Fitted;
import dev.headroom.capacity.plan.model.Prediction;
import dev.headroom.capacity.plan.model.Scaling;
import dev.headroom.capacity.plan.points.Point;
import dev.headroom.capacity.slo.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Levels that were measured, and what they say of the growth with instances.
 *
 * @param planned how many measurements were to be made
 * @param kept numbers of instances that the model is not shown, to see what its predictions are
 *     worth
 * @param levels in the order in which they were measured
 * @param scaling of those that count and are not kept back; null where there are none
 * @param heldOut those kept back, by number of instances; empty without a model
 */
public record Calibration(
    Setting setting,
    int planned,
    List<Integer> kept,
    List<Level> levels,
    @Nullable Scaling scaling,
    List<HeldOut> heldOut) {

  /** Fits the models. */
  public static Calibration of(
      Setting setting, int planned, List<Integer> kept, List<Level> levels) {
    List<Point> shown = points(levels.stream().filter(l -> !kept.contains(l.instances())).toList());
    Scaling scaling = shown.isEmpty() ? null : Scaling.of(shown, Axis.INSTANCES, setting.seed());
    Fitted model = scaling == null ? null : scaling.chosen();
    return new Calibration(
        setting,
        planned,
        List.copyOf(kept),
        List.copyOf(levels),
        scaling,
        model == null ? List.of() : heldOut(kept, levels, model));
  }

  private static List<HeldOut> heldOut(List<Integer> kept, List<Level> levels, Fitted model) {
    TreeMap<Integer, Double> measured =
        levels.stream()
            .filter(level -> level.counts() && kept.contains(level.instances()))
            .collect(
                Collectors.groupingBy(
                    Level::instances,
                    TreeMap::new,
                    Collectors.averagingDouble(
                        level -> Objects.requireNonNull(level.point()).throughput())));
    List<HeldOut> compared = new ArrayList<>();
    measured.forEach(
        (instances, throughput) -> {
          Prediction predicted = model.throughput(instances);
          compared.add(new HeldOut(instances, predicted, throughput));
        });
    return List.copyOf(compared);
  }

  /** All points that count, in the order of measurement, those kept back as well. */
  public List<Point> points() {
    return points(levels);
  }

  private static List<Point> points(List<Level> levels) {
    return levels.stream().filter(Level::counts).map(Level::point).toList();
  }

  /** Measurements that don't count. */
  public List<Level> dropped() {
    return levels.stream().filter(level -> !level.counts()).toList();
  }

  /** Whether every planned measurement was made. */
  public boolean whole() {
    return levels.size() >= planned;
  }

  /** PASS where all was measured and the points carry a model. */
  public Verdict verdict() {
    return reason() == null ? Verdict.PASS : Verdict.INCONCLUSIVE;
  }

  /** Why there is no answer; null where there is one. */
  public @Nullable Message reason() {
    if (scaling == null) {
      return Message.of("no measurement counts");
    }
    if (scaling.chosen() == null || scaling.refusal() != null) {
      return Objects.requireNonNull(scaling.refusal());
    }
    return whole()
        ? null
        : Message.of("only {0} of {1} measurements were made", levels.size(), planned);
  }
}
