package dev.headroom.capacity.plan.model;

import java.util.SplittableRandom;

/**
 * How measurements spread about the curve.
 *
 * @param deviation of a measurement of weight 1
 * @param degrees of freedom it was estimated with
 */
record Noise(Weighting weighting, double deviation, int degrees) {

  /** As it may be, given how few measurements tell: s √(ν / χ²). */
  double drawn(SplittableRandom random) {
    double chiSquare = 0;
    for (int i = 0; i < degrees; i++) {
      double z = random.nextGaussian();
      chiSquare += z * z;
    }
    return deviation * Math.sqrt(degrees / Math.max(chiSquare, 1e-6));
  }
}
