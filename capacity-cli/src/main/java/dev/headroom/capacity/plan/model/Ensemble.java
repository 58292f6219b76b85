package dev.headroom.capacity.plan.model;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Curves that may be the true one: a parametric bootstrap that draws the family, too, each as often
 * as its share of the evidence (Buckland, Burnham and Augustin 1997, Biometrics 53, 603–618), and
 * the noise by its own uncertainty. A new measurement is a curve plus noise.
 */
final class Ensemble {

  static final int CURVES = 400;

  private final Fit[] curves = new Fit[CURVES];
  private final double[] deviations = new double[CURVES];
  private final double[] errors = new double[CURVES];
  private final Weighting weighting;

  Ensemble(List<Candidate> candidates, Data data, Noise noise, long seed) {
    this.weighting = noise.weighting();
    SplittableRandom random = new SplittableRandom(seed);
    double share = 0;
    int at = 0;
    for (Candidate candidate : candidates) {
      share += candidate.weight();
      int end =
          candidate == candidates.get(candidates.size() - 1)
              ? CURVES
              : (int) Math.round(share * CURVES);
      for (; at < Math.min(CURVES, end); at++) {
        deviations[at] = noise.drawn(random);
        curves[at] = again(candidate.fit(), data, deviations[at], random);
        errors[at] = random.nextGaussian();
      }
    }
  }

  /** Fitted to made-up measurements about a fitted curve. */
  private Fit again(Fit fit, Data data, double deviation, SplittableRandom random) {
    double[] x = fit.family().at(fit.unknowns(), data.n());
    for (int i = 0; i < x.length; i++) {
      x[i] =
          Math.max(x[i] / 100, x[i] + deviation * weighting.spread(x[i]) * random.nextGaussian());
    }
    return LeastSquares.fit(fit.family(), data.with(x), weighting.of(data), fit.unknowns());
  }

  /**
   * The curves' throughput at a size, without noise; unsorted, the same curve at the same place.
   */
  double[] curvesAt(double n) {
    return Arrays.stream(curves).mapToDouble(curve -> curve.at(n)).toArray();
  }

  /** New measurements at a size, sorted. */
  double[] measurementsAt(double n) {
    double[] values = curvesAt(n);
    for (int i = 0; i < CURVES; i++) {
      values[i] = Math.max(0, values[i] + errors[i] * deviations[i] * weighting.spread(values[i]));
    }
    Arrays.sort(values);
    return values;
  }

  /** The sizes where the curves are highest, sorted; infinite for one that never falls. */
  double[] peaks() {
    return Arrays.stream(curves).mapToDouble(c -> c.family().peak(c.unknowns())).sorted().toArray();
  }

  /** An unknown as people know it, over the curves of one family, sorted. */
  double[] parameter(Family family, int index) {
    return Arrays.stream(curves)
        .filter(curve -> curve.family().equals(family))
        .mapToDouble(curve -> curve.family().reported(curve.unknowns())[index])
        .sorted()
        .toArray();
  }

  static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(sorted.length - 1, below + 1);
    double rest = place - below;
    return rest == 0 ? sorted[below] : sorted[below] * (1 - rest) + sorted[above] * rest;
  }
}
