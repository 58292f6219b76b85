package dev.headroom.capacity.plan.model;

import java.util.Arrays;

/** What a measurement's spread grows with. */
enum Weighting {
  /** The same everywhere: ordinary least squares. */
  EVEN(0),
  /** In step with throughput: relative errors count. */
  RELATIVE(1);

  private final double exponent;

  Weighting(double exponent) {
    this.exponent = exponent;
  }

  double[] of(Data data) {
    return Arrays.stream(data.levelMeans()).map(x -> Math.pow(x, -2 * exponent)).toArray();
  }

  /** The standard deviation of a measurement at a throughput, for one of weight 1. */
  double spread(double throughput) {
    return Math.pow(Math.max(throughput, 0), exponent);
  }

  /** −2 log likelihood of normal errors, up to a constant. */
  double deviance(Data data, double cost) {
    double logs = Arrays.stream(data.levelMeans()).map(x -> 2 * exponent * Math.log(x)).sum();
    return data.size() * Math.log(Math.max(cost, 1e-300) / data.size()) + logs;
  }
}
