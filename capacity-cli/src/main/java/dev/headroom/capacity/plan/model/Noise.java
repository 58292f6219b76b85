package dev.headroom.capacity.plan.model;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How measurements spread about the curve.
 *
 * @param deviation of a measurement where {@link Weighting#spread} is 1
 * @param degrees of freedom it was estimated with
 * @param likeness of neighbouring levels' errors, from 0 to below 1: what a curve misses in the
 *     same direction over several levels
 */
record Noise(Weighting weighting, double deviation, int degrees, double likeness) {

  /** The least spread that is believed: measurements are never better than that. */
  private static final double LEAST = 0.002;

  /** The unknowns of the largest families: what a fit takes out of the spread, whichever it is. */
  private static final int UNKNOWNS = 3;

  private static final int LEVELS_FOR_LIKENESS = 10;
  private static final double HIGHEST_LIKENESS = 0.9;

  /** From what the best fit leaves over. */
  static Noise of(List<Fit> fits, Data data) {
    Fit closest = fits.stream().min(Comparator.comparingDouble(Fit::cost)).orElseThrow();
    Weighting weighting = Weighting.ofNoise(data, closest);
    double variance = Double.POSITIVE_INFINITY;
    for (Fit fit : fits) {
      if (data.size() > fit.size()) {
        int left = Math.max(1, data.size() - UNKNOWNS);
        variance = Math.min(variance, weighting.cost(data, fit.at(data)) / left);
      }
    }
    double largest = Scale.of(data).x();
    double least = LEAST * largest / weighting.spread(largest);
    return new Noise(
        weighting,
        Math.max(least, Math.sqrt(variance)),
        Math.max(1, data.size() - UNKNOWNS),
        likeness(data, closest, weighting));
  }

  /** The residuals' lag-1 autocorrelation, freed of a fit's bias. */
  private static double likeness(Data data, Fit fit, Weighting weighting) {
    int size = data.size();
    if (size < LEVELS_FOR_LIKENESS || data.levels().length < size) {
      return 0;
    }
    double[] fitted = fit.at(data);
    double together = 0;
    double alone = 0;
    double before = 0;
    for (int i = 0; i < size; i++) {
      double rest = (data.x()[i] - fitted[i]) / weighting.spread(fitted[i]);
      alone += rest * rest;
      together += rest * before;
      before = rest;
    }
    double measured = alone == 0 ? 0 : together / alone;
    double unbiased = (size * measured + UNKNOWNS) / (size - UNKNOWNS - 2);
    return Math.max(0, Math.min(HIGHEST_LIKENESS, unbiased));
  }

  /** What share of the measurements' evidence stands for itself. */
  double own() {
    return (1 - likeness) / (1 + likeness);
  }

  /** As the deviation may be, given how few measurements tell: s √(ν / χ²). */
  double drawn(SplittableRandom random) {
    int free = Math.max(1, (int) Math.round(degrees * own()));
    double chiSquare = 0;
    for (int i = 0; i < free; i++) {
      double z = random.nextGaussian();
      chiSquare += z * z;
    }
    return deviation * Math.sqrt(free / Math.max(chiSquare, 1e-6));
  }

  /** Errors of so many neighbouring measurements, each of variance 1. */
  double[] errors(int count, SplittableRandom random) {
    double[] errors = new double[count];
    for (int i = 0; i < count; i++) {
      double own = random.nextGaussian();
      errors[i] =
          i == 0 ? own : likeness * errors[i - 1] + Math.sqrt(1 - likeness * likeness) * own;
    }
    return errors;
  }

  /** The standard deviation of a measurement at a value. */
  double at(double value) {
    return deviation * weighting.spread(value);
  }
}
