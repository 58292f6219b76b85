package dev.headroom.capacity.plan.size;

/**
 * What a request needs of something shared: D = busy servers / X (Denning and Buzen 1978).
 *
 * @param resource as {@code judge} names it: {@code redis.thread}, {@code database.cpu}
 * @param servers served at once where it was measured: cores, threads, connections
 * @param utilisation share of them in use, the mean
 * @param demandSeconds of one server a request needs, above 0
 * @param perSecond requests a second at which this was measured
 */
public record ResourceDemand(
    String resource, double servers, double utilisation, double demandSeconds, double perSecond) {

  /** Utilisation law: share of so many servers in use at another rate, if D stays. */
  public double utilisationAt(double rate, double ofServers) {
    return rate * demandSeconds / ofServers;
  }
}
