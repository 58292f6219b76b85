package dev.headroom.capacity.plan.mva;

import java.util.List;

/**
 * What a network does at one load.
 *
 * @param load people in a closed network, requests a second in an open one
 * @param throughput in requests a second
 * @param responseSeconds at the stations together, without think time
 * @param queues requests at each station, waiting or served, in the stations' order
 * @param utilisations of each station's servers, from 0 to 1
 * @param exact false for an approximation
 */
public record Solution(
    double load,
    double throughput,
    double responseSeconds,
    List<Double> queues,
    List<Double> utilisations,
    boolean exact) {

  public Solution {
    queues = List.copyOf(queues);
    utilisations = List.copyOf(utilisations);
  }
}
