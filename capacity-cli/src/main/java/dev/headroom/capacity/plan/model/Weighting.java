package dev.headroom.capacity.plan.model;

import java.util.Arrays;

/** What a measurement's spread grows with. */
enum Weighting {
  /** The same everywhere: ordinary least squares. */
  EVEN(0),
  /** In step with throughput: relative errors count. */
  RELATIVE(1);

  /** How much likelier, as a difference of deviances, the spread must be even to be taken so. */
  private static final double CLEARLY = 4;

  /** Repeated measurements, beyond the first of each level, that tell how they spread. */
  private static final int REPEATS = 3;

  /** Levels that tell it by what a curve leaves over. */
  private static final int LEVELS = 12;

  private final double exponent;

  Weighting(double exponent) {
    this.exponent = exponent;
  }

  /**
   * What fits are weighted by: as repeated measurements spread, and evenly without them, as
   * published fits are.
   */
  static Weighting ofFits(Data data) {
    int repeats = data.size() - data.levels().length;
    if (repeats < REPEATS) {
      return EVEN;
    }
    return likelier(data, data.levelMeans(), data.levelMeans());
  }

  /** What noise grows with, by what a fit leaves over. */
  static Weighting ofNoise(Data data, Fit fit) {
    if (data.size() - data.levels().length >= REPEATS) {
      return ofFits(data);
    }
    if (data.levels().length < LEVELS) {
      return RELATIVE;
    }
    double[] fitted = fit.family().at(fit.unknowns(), data.n());
    return likelier(data, fitted, fitted);
  }

  private static Weighting likelier(Data data, double[] about, double[] means) {
    double even = EVEN.deviance(data, about, means);
    return even < RELATIVE.deviance(data, about, means) - CLEARLY ? EVEN : RELATIVE;
  }

  /** −2 log likelihood of normal errors, up to a constant. */
  private double deviance(Data data, double[] about, double[] means) {
    double logs = Arrays.stream(means).map(x -> 2 * Math.log(spread(x))).sum();
    return data.size() * Math.log(Math.max(cost(data, about), 1e-300) / data.size()) + logs;
  }

  /** The standard deviation of a measurement at a value, where it is 1 at the value 1. */
  double spread(double value) {
    return Math.pow(Math.max(value, 0), exponent);
  }

  /** 1 over the variance of each measurement. */
  double[] of(Data data) {
    return Arrays.stream(data.levelMeans()).map(x -> Math.pow(spread(x), -2)).toArray();
  }

  /** Sum of the squared residuals, each over its variance. */
  double cost(Data data, double[] fitted) {
    double[] weights = of(data);
    double cost = 0;
    for (int i = 0; i < fitted.length; i++) {
      double rest = data.x()[i] - fitted[i];
      cost += weights[i] * rest * rest;
    }
    return cost;
  }
}
