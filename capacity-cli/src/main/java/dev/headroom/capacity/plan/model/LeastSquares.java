package dev.headroom.capacity.plan.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Weighted least squares by Levenberg and Marquardt (Marquardt 1963, J. SIAM 11, 431–441), within
 * bounds: a step is clipped to them, and an unknown that wants across one is left out of it
 * (Kanzow, Yamashita and Fukushima 2004, J. Comput. Appl. Math. 172, 375–397).
 */
final class LeastSquares {

  private static final int STEPS = 200;
  private static final double ENOUGH = 1e-10;

  private final Family family;
  private final Data data;
  private final double[] weights;
  private final double[] low;
  private final double[] high;

  private LeastSquares(Family family, Data data, double[] weights) {
    this.weights = weights;
    this.family = family;
    this.data = data;
    this.low = family.lowest();
    this.high = family.highest();
  }

  /**
   * @param weights of the measurements, such as 1 over the variance
   */
  static Fit fit(Family family, Data data, double[] weights) {
    return family.starts(data).stream()
        .map(start -> fit(family, data, weights, start))
        .min(Comparator.comparingDouble(Fit::cost))
        .orElseThrow();
  }

  static Fit fit(Family family, Data data, double[] weights, double[] start) {
    return new LeastSquares(family, data, weights).from(start);
  }

  private Fit from(double[] start) {
    double[] at = clipped(start);
    double[] rest = rest(at);
    double cost = cost(rest);
    double damping = 1e-3;
    for (int step = 0; step < STEPS && damping < 1e12; step++) {
      double[][] slopes = slopes(at);
      double[] pull = pull(slopes, rest);
      double[] next = clipped(moved(at, slopes, pull, damping));
      double[] nextRest = rest(next);
      double nextCost = cost(nextRest);
      if (nextCost < cost) {
        boolean done = cost - nextCost <= ENOUGH * cost;
        at = next;
        rest = nextRest;
        cost = nextCost;
        damping = Math.max(1e-12, damping / 10);
        if (done) {
          break;
        }
      } else {
        damping *= 10;
      }
    }
    return new Fit(family, at, cost);
  }

  private double[] moved(double[] at, double[][] slopes, double[] pull, double damping) {
    int size = at.length;
    int[] free =
        IntStream.range(0, size)
            .filter(j -> !(at[j] <= low[j] && pull[j] <= 0 || at[j] >= high[j] && pull[j] >= 0))
            .toArray();
    double[][] system = new double[free.length][free.length + 1];
    for (int a = 0; a < free.length; a++) {
      for (int b = 0; b < free.length; b++) {
        for (int i = 0; i < weights.length; i++) {
          system[a][b] += weights[i] * slopes[free[a]][i] * slopes[free[b]][i];
        }
      }
      system[a][a] = system[a][a] * (1 + damping) + 1e-30;
      system[a][free.length] = pull[free[a]];
    }
    double[] step = LinearSystem.solve(system);
    double[] moved = at.clone();
    for (int a = 0; a < free.length; a++) {
      moved[free[a]] += step[a];
    }
    return moved;
  }

  private double[] pull(double[][] slopes, double[] rest) {
    double[] pull = new double[slopes.length];
    for (int j = 0; j < slopes.length; j++) {
      for (int i = 0; i < rest.length; i++) {
        pull[j] += weights[i] * slopes[j][i] * rest[i];
      }
    }
    return pull;
  }

  private double[][] slopes(double[] at) {
    double[][] slopes = new double[at.length][];
    double[] here = family.at(at, data.n());
    for (int j = 0; j < at.length; j++) {
      double[] aside = at.clone();
      double reach = 1e-6 * Math.abs(at[j]) + 1e-8;
      aside[j] += at[j] + reach > high[j] ? -reach : reach;
      double[] there = family.at(aside, data.n());
      double by = aside[j] - at[j];
      slopes[j] = new double[here.length];
      Arrays.setAll(slopes[j], i -> (there[i] - here[i]) / by);
    }
    return slopes;
  }

  private double[] rest(double[] at) {
    double[] rest = family.at(at, data.n());
    Arrays.setAll(rest, i -> data.x()[i] - rest[i]);
    return rest;
  }

  private double cost(double[] rest) {
    double cost = 0;
    for (int i = 0; i < rest.length; i++) {
      cost += weights[i] * rest[i] * rest[i];
    }
    return Double.isNaN(cost) ? Double.POSITIVE_INFINITY : cost;
  }

  private double[] clipped(double[] unknowns) {
    double[] clipped = new double[unknowns.length];
    Arrays.setAll(clipped, j -> Math.min(high[j], Math.max(low[j], unknowns[j])));
    return clipped;
  }
}
