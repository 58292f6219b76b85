package dev.headroom.capacity.plan.mva;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests that come at a rate, whether or not earlier ones were answered: M/M/m stations. */
public record OpenNetwork(List<Station> stations) {

  /**
   * @throws IllegalArgumentException without stations
   */
  public OpenNetwork {
    if (stations.isEmpty()) {
      throw new IllegalArgumentException("a network without stations");
    }
    stations = List.copyOf(stations);
  }

  /**
   * Mean values with Erlang's C for the wait (Erlang 1917; Kleinrock 1975, Queueing Systems 1,
   * equation 3.40).
   *
   * @param rate in requests a second, above 0
   * @return null where a station is asked for all it has, or more: its queue has no mean
   */
  public @Nullable Solution at(double rate) {
    List<Double> queues = new ArrayList<>();
    List<Double> utilisations = new ArrayList<>();
    double response = 0;
    for (Station station : stations) {
      double demand = station.demandAt(rate);
      double busy = rate * demand;
      if (busy >= station.servers()) {
        return null;
      }
      double here = demand + waits(busy, station.servers()) * demand / (station.servers() - busy);
      response += here;
      queues.add(rate * here);
      utilisations.add(busy / station.servers());
    }
    return new Solution(rate, rate, response, queues, utilisations, true);
  }

  /** The rate that the first station has no more to give at: the least of servers ÷ demand. */
  public double highestRate(double rate) {
    return new ClosedNetwork(0, stations).highestThroughput(rate);
  }

  /** Erlang's C, the probability of waiting, from his B by its recursion over the servers. */
  static double waits(double busy, int servers) {
    double blocked = 1;
    for (int m = 1; m <= servers; m++) {
      blocked = busy * blocked / (m + busy * blocked);
    }
    return servers * blocked / (servers - busy * (1 - blocked));
  }
}
