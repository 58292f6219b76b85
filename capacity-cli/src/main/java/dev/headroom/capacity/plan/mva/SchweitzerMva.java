package dev.headroom.capacity.plan.mva;

import java.util.Arrays;

/**
 * Mean-value analysis at one load without the loads below it: an arrival finds (N − 1)/N of the
 * mean queue (Schweitzer 1979; Bard 1979). A station of m servers becomes one of demand D/m and a
 * delay of D(m − 1)/m (Seidmann, Schweitzer and Shalev-Oren 1987, Large Scale Systems 12, 91–107).
 */
final class SchweitzerMva {

  private static final int STEPS = 100_000;
  private static final double ENOUGH = 1e-10;

  private final ClosedNetwork network;

  SchweitzerMva(ClosedNetwork network) {
    this.network = network;
  }

  Solution at(double people) {
    double[] demands = network.demandsAt(people);
    double[] queues = new double[demands.length];
    Arrays.fill(queues, people / demands.length);
    double others = Math.max(0, people - 1) / people;
    double[] residence = new double[demands.length];
    double throughput = 0;
    for (int step = 0; step < STEPS; step++) {
      double cycle = network.thinkSeconds();
      for (int k = 0; k < demands.length; k++) {
        int servers = network.stations().get(k).servers();
        residence[k] =
            demands[k] / servers * (1 + others * queues[k]) + demands[k] * (servers - 1) / servers;
        cycle += residence[k];
      }
      double before = throughput;
      throughput = people / cycle;
      for (int k = 0; k < demands.length; k++) {
        int servers = network.stations().get(k).servers();
        queues[k] = throughput * (residence[k] - demands[k] * (servers - 1) / servers);
      }
      if (Math.abs(throughput - before) <= ENOUGH * throughput) {
        break;
      }
    }
    return network.solution(people, throughput, residence, demands, false);
  }
}
