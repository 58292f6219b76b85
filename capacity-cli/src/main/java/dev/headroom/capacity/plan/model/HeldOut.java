package dev.headroom.capacity.plan.model;

import java.util.Arrays;

/**
 * How far off a family is where it has not seen the data: each level left out in turn, and each
 * level predicted from those at least half its size. Both count the same; the mean of relative
 * errors of the levels' means.
 */
final class HeldOut {

  private static final double FARTHEST = 2;

  private final Family family;
  private final Data data;
  private final Weighting weighting;
  private final double[] levels;
  private double sum;
  private int count;

  private HeldOut(Family family, Data data, Weighting weighting) {
    this.family = family;
    this.data = data;
    this.weighting = weighting;
    this.levels = data.levels();
  }

  /** NaN where a fit without a level would not be one. */
  static double error(Family family, Data data, Weighting weighting) {
    HeldOut heldOut = new HeldOut(family, data, weighting);
    double inner = heldOut.leavingOneOut();
    double onward = heldOut.forward();
    return Double.isNaN(onward) ? inner : (inner + onward) / 2;
  }

  private double leavingOneOut() {
    begin();
    for (double level : levels) {
      Data rest = data.where(n -> n != level);
      if (carries(rest)) {
        compare(rest, level);
      }
    }
    return mean();
  }

  private double forward() {
    begin();
    for (int cut = 2; cut < levels.length - 1; cut++) {
      double last = levels[cut];
      Data lower = data.where(n -> n <= last);
      if (carries(lower)) {
        Arrays.stream(levels)
            .filter(level -> level > last && level <= last * FARTHEST)
            .forEach(level -> compare(lower, level));
      }
    }
    return mean();
  }

  private boolean carries(Data rest) {
    return rest.levels().length >= family.size();
  }

  private void compare(Data known, double level) {
    double predicted = LeastSquares.fit(family, known, weighting.of(known)).at(level);
    double measured = Arrays.stream(data.where(n -> n == level).x()).average().orElseThrow();
    sum += Math.abs(predicted - measured) / measured;
    count++;
  }

  private void begin() {
    sum = 0;
    count = 0;
  }

  private double mean() {
    return count == 0 ? Double.NaN : sum / count;
  }
}
