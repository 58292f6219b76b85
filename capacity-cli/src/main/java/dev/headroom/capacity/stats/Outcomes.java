package dev.headroom.capacity.stats;

/**
 * Good requests and all of them in steps of time.
 *
 * @param stepMillis length of a step; the last may be shorter
 * @param good of each step
 * @param all of each step
 */
public record Outcomes(long stepMillis, long[] good, long[] all) {

  /** Of so many steps from one on: good ones first, then all. */
  public long[] sum(int from, int steps) {
    long[] sum = new long[2];
    for (int i = from; i < Math.min(all.length, from + steps); i++) {
      sum[0] += good[i];
      sum[1] += all[i];
    }
    return sum;
  }

  public int steps() {
    return all.length;
  }
}
