package dev.headroom.capacity.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the limit after some trials: where each objective meets its own, and the lowest
 * of those. Loads are natural logarithms.
 */
final class Belief {
  private static final double TAIL = 0.025;
  private static final double FAR_TAIL = 0.0005;
  private static final double PAD = 0.05;
  private static final int PASSES = 3;

  private final Grid grid;
  private final double[] mass;
  private final Map<String, Curve> each;

  private Belief(Grid grid, double[] mass, Map<String, Curve> each) {
    this.grid = grid;
    this.mass = mass;
    this.each = each;
  }

  /**
   * @param trials those that tell; at least one
   * @param before what was known with one trial less, so that the grid is fine in the right place;
   *     null to begin with
   */
  static Belief of(Settings settings, List<Trial> trials, @Nullable Belief before) {
    double least = Math.log(settings.min());
    double most = Math.log(settings.max());
    Belief belief = before;
    for (int pass = belief == null ? 0 : 1; pass < PASSES; pass++) {
      double from = belief == null ? least : belief.grid.quantile(belief.mass, FAR_TAIL) - PAD;
      double to = belief == null ? most : belief.grid.quantile(belief.mass, 1 - FAR_TAIL) + PAD;
      belief = on(Grid.of(least, most, from, to), trials);
    }
    return Objects.requireNonNull(belief);
  }

  private static Belief on(Grid grid, List<Trial> trials) {
    Map<String, Curve> each = new LinkedHashMap<>();
    trials.stream()
        .flatMap(trial -> trial.margins().stream())
        .map(Margin::name)
        .distinct()
        .forEach(name -> each.put(name, Curve.of(name, trials, grid)));
    return new Belief(grid, lowest(grid, each), each);
  }

  /** Of the lowest of independent limits: it lies beyond a load where all do. */
  private static double[] lowest(Grid grid, Map<String, Curve> each) {
    double[] mass = new double[grid.size()];
    Map<String, Double> beyond = new LinkedHashMap<>();
    each.keySet().forEach(name -> beyond.put(name, 1.0));
    double all = 1;
    for (int cell = 0; cell < mass.length; cell++) {
      double next = 1;
      for (Map.Entry<String, Curve> one : each.entrySet()) {
        double left = Math.max(0, beyond.get(one.getKey()) - one.getValue().mass()[cell]);
        beyond.put(one.getKey(), left);
        next *= left;
      }
      mass[cell] = Math.max(0, all - next);
      all = next;
    }
    return mass;
  }

  double median() {
    return quantile(0.5);
  }

  double lower() {
    return quantile(TAIL);
  }

  double upper() {
    return quantile(1 - TAIL);
  }

  double quantile(double share) {
    return grid.quantile(mass, share);
  }

  /** Half the width of the interval. */
  double halfWidth() {
    return (upper() - lower()) / 2;
  }

  /** How probable each objective is the one whose limit is the lowest. */
  Map<String, Double> first() {
    Map<String, Double> first = new LinkedHashMap<>();
    each.forEach(
        (name, curve) -> {
          double[] own = curve.mass();
          double sum = 0;
          for (int cell = 0; cell < own.length; cell++) {
            double others = own[cell];
            for (Map.Entry<String, Curve> other : each.entrySet()) {
              if (!other.getKey().equals(name)) {
                others *= above(other.getValue().mass(), cell);
              }
            }
            sum += others;
          }
          first.put(name, sum);
        });
    return first;
  }

  /** By how much a trial of 10 s would miss the limit of the objective that breaks first. */
  double scatter() {
    return each.entrySet().stream()
        .max(Comparator.comparingDouble(one -> first().getOrDefault(one.getKey(), 0.0)))
        .map(one -> one.getValue().scatter())
        .orElse(1.0);
  }

  private static double above(double[] own, int cell) {
    double sum = own[cell] / 2;
    for (int i = cell + 1; i < own.length; i++) {
      sum += own[i];
    }
    return sum;
  }
}
