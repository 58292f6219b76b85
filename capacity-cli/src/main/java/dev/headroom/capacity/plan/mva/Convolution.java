package dev.headroom.capacity.plan.mva;

import java.util.Arrays;

/**
 * The exact solution from normalising constants (Buzen 1973, Comm. ACM 16, 527–531), with the
 * demands of its number of people. The recursion of mean-value analysis (Reiser and Lavenberg 1980,
 * J. ACM 27, 313–322) gives the same, but with several servers a station it subtracts nearly equal
 * numbers and is off by three quarters from 16 servers on; here all terms are positive.
 *
 * <p>Each person is weighed by about the throughput, so that no constant runs out of range.
 */
final class Convolution {

  private final ClosedNetwork network;
  private final int people;
  private final double[] demands;
  private final double unit;
  private final double[][] alone;

  Convolution(ClosedNetwork network, int people) {
    this.network = network;
    this.people = people;
    this.demands = network.demandsAt(people);
    this.unit = new SchweitzerMva(network).at(people).throughput();
    this.alone = new double[demands.length][];
    for (int k = 0; k < demands.length; k++) {
      alone[k] = weights(demands[k], network.stations().get(k).servers());
    }
  }

  Solution solve() {
    int last = demands.length;
    double[][] before = new double[last + 1][];
    before[0] = weights(network.thinkSeconds(), people + 1);
    for (int k = 0; k < last; k++) {
      before[k + 1] = together(before[k], alone[k]);
    }
    double[] all = before[last];
    double throughput = unit * all[people - 1] / all[people];
    double[] residence = new double[last];
    double[] after = new double[people + 1];
    after[0] = 1;
    for (int k = last - 1; k >= 0; k--) {
      double[] others = together(before[k], after);
      residence[k] = queue(alone[k], others) / throughput;
      after = together(after, alone[k]);
    }
    return network.solution(people, throughput, residence, demands, true);
  }

  /** The mean number at a station, of the probabilities f(n) G₋ₖ(N − n) / G(N). */
  private double queue(double[] here, double[] others) {
    double mean = 0;
    double sum = 0;
    for (int n = 0; n <= people; n++) {
      double weight = here[n] * others[people - n];
      mean += n * weight;
      sum += weight;
    }
    return sum == 0 ? 0 : mean / sum;
  }

  /** (unit · D)ⁿ / Π min(j, servers), so scaled that the largest is 1. */
  private double[] weights(double demand, int servers) {
    double[] logs = new double[people + 1];
    for (int n = 1; n <= people; n++) {
      logs[n] = logs[n - 1] + Math.log(unit * demand / Math.min(n, servers));
    }
    double most = Arrays.stream(logs).max().orElseThrow();
    return Arrays.stream(logs).map(log -> Math.exp(log - most)).toArray();
  }

  private double[] together(double[] a, double[] b) {
    double[] both = new double[people + 1];
    for (int n = 0; n <= people; n++) {
      if (a[n] == 0) {
        continue;
      }
      for (int m = 0; m <= people - n; m++) {
        both[n + m] += a[n] * b[m];
      }
    }
    return both;
  }
}
