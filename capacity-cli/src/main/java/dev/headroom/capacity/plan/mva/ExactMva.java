package dev.headroom.capacity.plan.mva;

import java.util.List;

/**
 * Mean-value analysis, a person at a time (Reiser and Lavenberg 1980, J. ACM 27, 313–322). A
 * station of several servers keeps the probabilities that some of them are idle. With demands that
 * change with load this is MVASD: each step takes the demands of its number of people.
 */
final class ExactMva {

  private final ClosedNetwork network;
  private final List<Station> stations;
  private final double[] queues;

  /** {@code idle[k][j]}: the probability of j requests at station k, for j below its servers. */
  private final double[][] idle;

  ExactMva(ClosedNetwork network) {
    this.network = network;
    this.stations = network.stations();
    this.queues = new double[stations.size()];
    this.idle = new double[stations.size()][];
    for (int k = 0; k < idle.length; k++) {
      idle[k] = new double[stations.get(k).servers()];
      idle[k][0] = 1;
    }
  }

  Solution upTo(int people) {
    Solution last = step(1);
    for (int n = 2; n <= people; n++) {
      last = step(n);
    }
    return last;
  }

  private Solution step(int people) {
    double[] demands = network.demandsAt(people);
    double[] residence = new double[demands.length];
    double cycle = network.thinkSeconds();
    for (int k = 0; k < demands.length; k++) {
      residence[k] = demands[k] / idle[k].length * (1 + queues[k] + unused(idle[k], 1));
      cycle += residence[k];
    }
    double throughput = people / cycle;
    for (int k = 0; k < demands.length; k++) {
      queues[k] = throughput * residence[k];
      shift(idle[k], throughput * demands[k]);
    }
    return network.solution(people, throughput, residence, demands, true);
  }

  /** Σ (servers − from − j) p(j): how many servers an arrival finds idle besides its own. */
  private static double unused(double[] probabilities, int from) {
    double sum = 0;
    for (int j = 0; j < probabilities.length - from; j++) {
      sum += (probabilities.length - from - j) * probabilities[j];
    }
    return sum;
  }

  private static void shift(double[] probabilities, double busy) {
    double sum = busy;
    for (int j = probabilities.length - 1; j > 0; j--) {
      probabilities[j] = probabilities[j - 1] * busy / j;
      sum += (probabilities.length - j) * probabilities[j];
    }
    probabilities[0] = Math.max(0, 1 - sum / probabilities.length);
  }
}
