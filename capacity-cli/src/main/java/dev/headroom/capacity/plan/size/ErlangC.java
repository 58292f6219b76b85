package dev.headroom.capacity.plan.size;

/**
 * The mean wait before {@code servers} alike, for arrivals at random and services of exponential
 * length: M/M/c (Erlang 1917; Kleinrock, Queueing Systems I, 1975, eq. 3.40). Arrivals in bursts
 * wait longer, services of even length shorter.
 */
public final class ErlangC {

  private ErlangC() {}

  /**
   * @param perSecond arrivals
   * @param seconds mean service time
   * @param servers at least 1
   * @return mean wait in seconds; infinite where arrivals exceed what the servers can do
   */
  public static double meanWait(double perSecond, double seconds, int servers) {
    double load = perSecond * seconds;
    if (load >= servers) {
      return Double.POSITIVE_INFINITY;
    }
    // Erlang B by its recursion, which never overflows, and from it Erlang C.
    double blocked = 1;
    for (int n = 1; n <= servers; n++) {
      blocked = load * blocked / (n + load * blocked);
    }
    double used = load / servers;
    double waits = blocked / (1 - used * (1 - blocked));
    return waits * seconds / (servers - load);
  }

  /**
   * The fewest servers before which the mean wait is at most so long.
   *
   * @param longestSeconds above 0
   */
  public static int serversByWait(double perSecond, double seconds, double longestSeconds) {
    int servers = (int) Math.floor(perSecond * seconds) + 1;
    while (meanWait(perSecond, seconds, servers) > longestSeconds) {
      servers++;
    }
    return servers;
  }

  /** The fewest servers of which at most so much is used on average: U = X·S/c. */
  public static int serversByUse(double perSecond, double seconds, double mostUsed) {
    return (int) Math.max(1, Math.ceil(perSecond * seconds / mostUsed));
  }
}
