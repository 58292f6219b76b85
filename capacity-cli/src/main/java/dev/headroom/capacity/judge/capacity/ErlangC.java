package dev.headroom.capacity.judge.capacity;

/**
 * The mean wait before {@code servers} alike, for arrivals at random and services of exponential
 * length: M/M/c, by Erlang's second formula (Erlang 1917; Kleinrock, Queueing Systems I, 1975, eq.
 * 3.40). Arrivals in bursts wait longer, services of even length shorter.
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

  /** The fewest servers of which at most so much is used on average. */
  public static int servers(double perSecond, double seconds, double mostUsed) {
    return (int) Math.max(1, Math.ceil(perSecond * seconds / mostUsed));
  }
}
