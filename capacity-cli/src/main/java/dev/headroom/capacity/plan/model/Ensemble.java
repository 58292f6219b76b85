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

  Ensemble(List<Candidate> candidates, Data data, double[] weights, Noise noise, long seed) {
    this.weighting = noise.weighting();
    SplittableRandom random = new SplittableRandom(seed);
    double share = 0;
    int at = 0;
    for (Candidate candidate : candidates) {
      share += candidate.weight();
      Fit fit = candidate.fit();
      for (; at < Math.min(CURVES, Math.round(share * CURVES)); at++) {
        deviations[at] = noise.drawn(random);
        Data made = data.with(made(fit, data, noise, deviations[at], random));
        curves[at] = LeastSquares.fit(fit.family(), made, weights, fit.unknowns());
        errors[at] = random.nextGaussian();
      }
    }
  }

  /** Made-up measurements about a fitted curve. */
  private static double[] made(
      Fit fit, Data data, Noise noise, double deviation, SplittableRandom random) {
    double[] x = fit.at(data);
    double[] errors = noise.errors(x.length, random);
    for (int i = 0; i < x.length; i++) {
      double error = deviation * noise.weighting().spread(x[i]) * errors[i];
      x[i] = Math.max(x[i] / 100, x[i] + error);
    }
    return x;
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

  /** The sizes where curves of a family are highest, sorted; infinite for one that never falls. */
  double[] peaks(Family family) {
    return Arrays.stream(curves)
        .filter(curve -> curve.family().equals(family))
        .mapToDouble(curve -> family.peak(curve.unknowns()))
        .sorted()
        .toArray();
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
