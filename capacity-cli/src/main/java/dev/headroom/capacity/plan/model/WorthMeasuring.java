package dev.headroom.capacity.plan.model;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Which further level sharpens the prediction at a target most. A measurement there is worth the
 * squared correlation of the possible curves between it and the target: Var(f(t)) falls by
 * Cov(f(t), f(n))² / (Var(f(n)) + s²) (MacKay 1992, Neural Computation 4, 590–604).
 */
final class WorthMeasuring {

  /** A smaller level that is nearly as good costs less. */
  private static final double NEARLY = 0.95;

  private static final int CHOICES = 24;

  private final Data data;
  private final Axis axis;
  private final Ensemble ensemble;
  private final Noise noise;

  WorthMeasuring(Data data, Axis axis, Ensemble ensemble, Noise noise) {
    this.data = data;
    this.axis = axis;
    this.ensemble = ensemble;
    this.noise = noise;
  }

  @Nullable NextLevel next(double target) {
    double[] wanted = ensemble.curvesAt(target);
    double before = covariance(wanted, wanted);
    double[] choices = choices();
    double[] after = new double[choices.length];
    for (int i = 0; i < choices.length; i++) {
      double[] there = ensemble.curvesAt(choices[i]);
      double spread = noise.at(mean(there));
      double together = covariance(wanted, there);
      after[i] = before - together * together / (covariance(there, there) + spread * spread);
    }
    double[] narrower =
        Arrays.stream(after)
            .map(left -> before <= 0 ? 0 : 1 - Math.sqrt(Math.max(0, left) / before))
            .toArray();
    double most = Arrays.stream(narrower).max().orElse(0);
    for (int i = 0; i < choices.length; i++) {
      if (most > 0 && narrower[i] >= NEARLY * most) {
        return new NextLevel(choices[i], target, narrower[i]);
      }
    }
    return null;
  }

  /** Up to twice the largest measured size: whole instances, or loads rounded to two digits. */
  private double[] choices() {
    double most = 2 * data.largest();
    double least = data.n()[0];
    if (axis == Axis.INSTANCES && most - least <= 2 * CHOICES) {
      return DoubleStream.iterate(least, n -> n <= most, n -> n + 1).toArray();
    }
    return DoubleStream.iterate(0, i -> i <= CHOICES, i -> i + 1)
        .map(i -> rounded(least * Math.pow(most / least, i / CHOICES)))
        .distinct()
        .toArray();
  }

  /** To two digits; whole where all measured sizes are. */
  private double rounded(double n) {
    double unit = Math.pow(10, Math.floor(Math.log10(n)) - 1);
    double two = Math.rint(n / unit) * unit;
    boolean whole = Arrays.stream(data.n()).allMatch(size -> size == Math.rint(size));
    return whole ? Math.max(1, Math.rint(two)) : two;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double covariance(double[] a, double[] b) {
    double meanA = mean(a);
    double meanB = mean(b);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - meanA) * (b[i] - meanB);
    }
    return sum / (a.length - 1);
  }
}
