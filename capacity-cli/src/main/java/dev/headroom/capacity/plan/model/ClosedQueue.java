package dev.headroom.capacity.plan.model;

import dev.headroom.capacity.message.Message;
import java.util.List;

/**
 * The exact throughput of people who think for Z and then queue for one station of m servers with
 * demand D: what mean-value analysis gives for the bottleneck of a closed network, everything else
 * being a delay (Reiser and Lavenberg 1980, J. ACM 27, 313–322; the closed form is the machine
 * repairman's, Kleinrock 1975, Queueing Systems 1, section 3.8). The unknowns are λ = 1/(Z + D), C
 * = m/D and D/(Z + D); m need not be whole.
 */
record ClosedQueue(Scale scale) implements Family {

  private static final double NEGLIGIBLE = 1e-14;

  /** So many people turn the knee into a corner: it is as wide as the root of their number. */
  private static final double CROWD = 100_000;

  @Override
  public Message name() {
    return Message.of("mean-value analysis of a closed queueing network");
  }

  @Override
  public List<String> parameters() {
    return List.of("Z", "D", "m", "m/D");
  }

  @Override
  public List<double[]> starts(Data data) {
    double free = data.x()[0] / data.n()[0] * scale.n() / scale.x();
    return List.of(
        new double[] {free, 0.95, 0.3},
        new double[] {free, 0.7, 0.9},
        new double[] {free, 0.95, 0.02});
  }

  @Override
  public double[] lowest() {
    return new double[] {1e-9, 0, 1e-4};
  }

  @Override
  public double[] highest() {
    return new double[] {1e9, 1e9, 1};
  }

  @Override
  public double[] at(double[] unknowns, double[] n) {
    double[] x = new double[n.length];
    for (int i = 0; i < n.length; i++) {
      if (i > 0 && n[i] == n[i - 1]) {
        x[i] = x[i - 1];
        continue;
      }
      double below = Math.floor(n[i]);
      double rest = n[i] - below;
      x[i] = (1 - rest) * served(unknowns, below);
      x[i] += rest == 0 ? 0 : rest * served(unknowns, below + 1);
    }
    return x;
  }

  private double served(double[] unknowns, double people) {
    double perPerson = unknowns[0] * scale.x() / scale.n();
    if (unknowns[1] <= 0 || people == 0) {
      return perPerson * people;
    }
    double[] known = reported(unknowns);
    double think = known[0];
    double demand = known[1];
    double servers = known[2];
    if (think <= 0 || people > CROWD) {
      return Math.min(perPerson * people, servers / demand);
    }
    double mode = mode(people, think, demand, servers);
    double sum = 1;
    double busy = Math.min(mode, servers);
    double term = 1;
    for (double k = mode; k < people && term > NEGLIGIBLE; k++) {
      term *= (people - k) / think * demand / Math.min(k + 1, servers);
      sum += term;
      busy += term * Math.min(k + 1, servers);
    }
    term = 1;
    for (double k = mode; k > 0 && term > NEGLIGIBLE; k--) {
      term *= Math.min(k, servers) * think / demand / (people - k + 1);
      sum += term;
      busy += term * Math.min(k - 1, servers);
    }
    return busy / sum / demand;
  }

  /** The likeliest number of people at the station: where the next one is less likely. */
  private static double mode(double people, double think, double demand, double servers) {
    double low = 0;
    double high = people;
    while (low < high) {
      double middle = Math.floor((low + high) / 2);
      if ((people - middle) * demand > think * Math.min(middle + 1, servers)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Think time and demand in seconds, servers, and the highest throughput. */
  @Override
  public double[] reported(double[] unknowns) {
    double alone = scale.n() / scale.x() / unknowns[0];
    double most = scale.x() / unknowns[1];
    if (unknowns[1] <= 0) {
      return new double[] {
        alone * (1 - unknowns[2]), alone * unknowns[2], Double.POSITIVE_INFINITY, most
      };
    }
    double demand = Math.max(alone * unknowns[2], 1 / most);
    return new double[] {Math.max(0, alone - demand), demand, demand * most, most};
  }
}
