package dev.headroom.capacity.plan.mva;

import java.util.ArrayList;
import java.util.List;

/**
 * People who think, ask, wait for the answer, and think again.
 *
 * @param thinkSeconds between an answer and the next request, and other delays without a queue
 */
public record ClosedNetwork(double thinkSeconds, List<Station> stations) {

  /** Squared people times stations up to which the exact solution takes no more than a second. */
  private static final double EXACT_WORK = 1e8;

  /**
   * @throws IllegalArgumentException for a think time below 0, or no station
   */
  public ClosedNetwork {
    if (!(thinkSeconds >= 0 && thinkSeconds < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("thinkSeconds is " + thinkSeconds + ", not 0 or more");
    }
    if (stations.isEmpty()) {
      throw new IllegalArgumentException("a network without stations");
    }
    stations = List.copyOf(stations);
  }

  /**
   * Exact up to some thousands of people, approximate beyond.
   *
   * @param people at least 1
   * @throws IllegalArgumentException for fewer
   */
  public Solution at(int people) {
    if (people < 1) {
      throw new IllegalArgumentException(people + " people");
    }
    return (double) people * people * stations.size() <= EXACT_WORK
        ? new Convolution(this, people).solve()
        : new SchweitzerMva(this).at(people);
  }

  /**
   * By Schweitzer's and Bard's approximation, whose error is largest near the knee (5 % and more).
   *
   * @param people above 0, also between whole ones
   */
  public Solution approximatelyAt(double people) {
    return new SchweitzerMva(this).at(people);
  }

  /**
   * What no number of people gets past: the least of servers ÷ demand (Denning and Buzen 1978, ACM
   * Computing Surveys 10, 225–261), in requests a second.
   *
   * @param people the load that demands are taken at
   */
  public double highestThroughput(double people) {
    return stations.stream()
        .mapToDouble(station -> station.servers() / station.demandAt(people))
        .min()
        .orElseThrow();
  }

  Solution solution(
      double people, double throughput, double[] residence, double[] demands, boolean exact) {
    List<Double> queues = new ArrayList<>();
    List<Double> utilisations = new ArrayList<>();
    double response = 0;
    for (int k = 0; k < residence.length; k++) {
      response += residence[k];
      queues.add(throughput * residence[k]);
      utilisations.add(Math.min(1, throughput * demands[k] / stations.get(k).servers()));
    }
    return new Solution(people, throughput, response, queues, utilisations, exact);
  }

  double[] demandsAt(double people) {
    return stations.stream().mapToDouble(station -> station.demandAt(people)).toArray();
  }
}
