package dev.headroom.capacity.stats;

import dev.headroom.capacity.run.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * A window cut into stretches, so that how much they differ says how much a whole run would. Where
 * the load was planned to change, the stretches before and after are kept apart as strata: what the
 * plan changes is no chance.
 */
public final class Blocks {

  /** About so many; more would follow each other too closely to differ by themselves. */
  static final int MOST = 32;

  private final Window window;
  private final long[] ends;
  private final int[] strata;
  private final double[] seconds;

  private Blocks(Window window, long[] ends, int[] strata) {
    this.window = window;
    this.ends = ends;
    this.strata = strata;
    this.seconds = new double[ends.length];
    Arrays.setAll(seconds, i -> (ends[i] - (i == 0 ? window.fromMillis() : ends[i - 1])) / 1_000.0);
  }

  /** One stratum. */
  public static Blocks of(Window window) {
    return of(window, List.of());
  }

  /**
   * @param cuts where the load was planned to change, epoch milliseconds; those outside the window,
   *     or less than two blocks apart, are left out
   */
  public static Blocks of(Window window, List<Long> cuts) {
    long span = window.toMillis() - window.fromMillis();
    long least = Math.max(2, 2 * span / MOST);
    List<Long> edges = new ArrayList<>(List.of(window.fromMillis()));
    for (long cut : new TreeSet<>(cuts)) {
      if (cut - edges.get(edges.size() - 1) >= least && window.toMillis() - cut >= least) {
        edges.add(cut);
      }
    }
    edges.add(window.toMillis());
    List<Long> ends = new ArrayList<>();
    List<Integer> strata = new ArrayList<>();
    for (int stratum = 0; stratum + 1 < edges.size(); stratum++) {
      long from = edges.get(stratum);
      long length = edges.get(stratum + 1) - from;
      long wanted = span == 0 ? 1 : Math.round((double) MOST * length / span);
      long count = Math.max(1, Math.min(length, wanted));
      for (long i = 1; i <= count; i++) {
        ends.add(from + length * i / count);
        strata.add(stratum);
      }
    }
    return new Blocks(
        window,
        ends.stream().mapToLong(Long::longValue).toArray(),
        strata.stream().mapToInt(Integer::intValue).toArray());
  }

  public int count() {
    return ends.length;
  }

  public Window window() {
    return window;
  }

  /** The block of an instant of the window, from 0. */
  public int of(long epochMillis) {
    long span = window.toMillis() - window.fromMillis();
    int block = (int) ((epochMillis - window.fromMillis()) * ends.length / span);
    while (epochMillis >= ends[block]) {
      block++;
    }
    while (block > 0 && epochMillis < ends[block - 1]) {
      block--;
    }
    return block;
  }

  /** The stratum of each block, ascending. */
  int[] strata() {
    return strata;
  }

  /** The length of each. */
  double[] seconds() {
    return seconds;
  }
}
