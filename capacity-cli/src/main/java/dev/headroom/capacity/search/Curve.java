package dev.headroom.capacity.search;

import java.util.Arrays;
import java.util.List;

/**
 * Where one objective meets its limit: the probability of each load to be it, given all trials.
 *
 * <p>Near its limit the logarithm of the share that is used grows linearly with the logarithm of
 * the load, by an unknown slope, measured with an unknown multiple of the noise that a trial tells
 * of itself; far from it only the sign counts, and the further, the less the line is believed. A
 * trial may also follow no line at all, as at a cliff: then it still says on which side the limit
 * lies (a mixture of the two, so that a line that does not fit costs precision and not truth). This
 * is probabilistic bisection (Waeber, Frazier and Henderson, 2013) with the size of the response
 * used besides its sign.
 *
 * @param mass the probability of each cell of the grid, adding up to 1
 * @param scatter by how much a trial of 10 s would miss the logarithm of the limit, one standard
 *     deviation, as far as is known
 */
record Curve(double[] mass, double scatter) {
  /** Standard deviation of the logarithm of a share in a trial of 10 s that tells none itself. */
  private static final double USUAL_NOISE = 0.1;

  private static final double USUAL_SECONDS = 10;
  private static final double LEAST_NOISE = 0.004;
  private static final double MOST_NOISE = 1;

  /** From a utilisation that grows as the load does, to a cliff within a percent. */
  private static final double[] SLOPES = {0.7, 1.2, 2, 3.5, 6, 10, 17, 30, 60, 120};

  private static final double[] MULTIPLES = {0.7, 1, 1.6, 2.7};
  private static final double[] MULTIPLE_WEIGHTS = {0.1, 0.4, 0.35, 0.15};

  /** How far the line may be off, as a share of what it says. */
  private static final double BEND = 0.15;

  /** How probable it is that a trial follows no line. */
  private static final double OFF_LINE = 0.08;

  private static final double T3 = 2 / (Math.PI * Math.sqrt(3));

  /**
   * @param trials those that tell of it
   */
  static Curve of(String objective, List<Trial> trials, Grid grid) {
    int n = trials.size();
    double[] x = new double[n];
    double[] y = new double[n];
    double[] noise = new double[n];
    int used = 0;
    double per10Seconds = USUAL_NOISE;
    for (Trial trial : trials) {
      Margin margin = trial.of(objective).orElse(null);
      if (margin != null && !Double.isNaN(margin.log())) {
        x[used] = Math.log(trial.load());
        y[used] = margin.log();
        noise[used] = noise(margin, trial);
        if (Math.abs(y[used]) < 1) {
          per10Seconds = noise[used] * Math.sqrt(seconds(trial) / USUAL_SECONDS);
        }
        used++;
      }
    }
    double[] mass = new double[grid.size()];
    double scatter = 0;
    double all = 0;
    for (int k = 0; k < MULTIPLES.length; k++) {
      double[] below = new double[used];
      for (int i = 0; i < used; i++) {
        below[i] = cdf(-y[i] / (noise[i] * MULTIPLES[k]));
      }
      for (double slope : SLOPES) {
        for (int cell = 0; cell < mass.length; cell++) {
          double likelihood = MULTIPLE_WEIGHTS[k];
          double limit = grid.middle(cell);
          for (int i = 0; i < used && likelihood > 0; i++) {
            double away = x[i] - limit;
            double line = Math.max(-1, Math.min(1, slope * away));
            double s = noise[i] * MULTIPLES[k];
            double spread = Math.sqrt(s * s + BEND * BEND * line * line);
            double z = (y[i] - line) / spread;
            double tail = 1 + z * z / 3;
            double onLine = T3 / (spread * tail * tail);
            double side = away < 0 ? below[i] : 1 - below[i];
            likelihood *= (1 - OFF_LINE) * onLine + OFF_LINE * side;
          }
          double weight = likelihood * grid.width(cell);
          mass[cell] += weight;
          scatter += weight * MULTIPLES[k] / slope;
          all += weight;
        }
      }
    }
    return all > 0
        ? new Curve(scaled(mass, all), scatter / all * per10Seconds)
        : new Curve(flat(grid), USUAL_NOISE);
  }

  private static double noise(Margin margin, Trial trial) {
    Double told = margin.noise();
    double own =
        told != null && told > 0 ? told : USUAL_NOISE * Math.sqrt(USUAL_SECONDS / seconds(trial));
    return Math.max(LEAST_NOISE, Math.min(MOST_NOISE, own));
  }

  private static double seconds(Trial trial) {
    return Math.max(0.001, trial.length().toMillis() / 1_000.0);
  }

  private static double[] scaled(double[] mass, double sum) {
    for (int i = 0; i < mass.length; i++) {
      mass[i] /= sum;
    }
    return mass;
  }

  private static double[] flat(Grid grid) {
    double[] mass = new double[grid.size()];
    Arrays.fill(mass, 1.0 / mass.length);
    return mass;
  }

  /** Of Student's t with three degrees of freedom: heavy tails, in closed form. */
  static double cdf(double t) {
    double u = t / Math.sqrt(3);
    return 0.5 + (u / (1 + u * u) + Math.atan(u)) / Math.PI;
  }
}
