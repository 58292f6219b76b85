package dev.headroom.capacity.judge.capacity;

import dev.headroom.capacity.message.Message;

/**
 * What requests need of something that they share: D = U / X for a single server, busy time a
 * request for several (service demand law: Denning and Buzen 1978, ACM Computing Surveys 10,
 * 225–261). Holds for whatever the requests were: another mix has other demands.
 *
 * @param resource a name for programs, e.g. {@code app.db.pool}
 * @param part that has it: {@code app}, {@code database}, {@code redis}, {@code kafka}, {@code
 *     machine} or {@code generator}
 * @param label in plain words, within a sentence
 * @param servers how many are served at once, over all instances: cores, threads, connections,
 *     permits; NaN where nobody says
 * @param utilisation share in use, the mean over the window, 0 to about 1; where instances are
 *     loaded unevenly, of the fullest
 * @param busySeconds a second: how many servers were busy on average
 * @param demandMillis of it a request needs, of all servers together; NaN without requests
 * @param throughput requests a second at which this was measured
 * @param limit requests a second at which nothing of it would be left, {@code throughput /
 *     utilisation}: {@code servers / demand} where instances are loaded evenly; waits grow before.
 *     NaN where its use does not grow with requests
 * @param evidence what was measured, as a sentence
 */
public record Demand(
    String resource,
    String part,
    Message label,
    double servers,
    double utilisation,
    double busySeconds,
    double demandMillis,
    double throughput,
    double limit,
    Message evidence) {

  /** The load, as a multiple of this one, at which nothing of it would be left; NaN as limit. */
  public double fullAt() {
    return limit / throughput;
  }
}
