package dev.headroom.capacity.stats;

import dev.headroom.capacity.run.Observations;
import dev.headroom.capacity.run.ObservedValues;
import dev.headroom.capacity.run.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The observed values of a window, by name. */
public final class ObservedStatistics {

  private final Window window;
  private final Map<String, int[]> sortedValues = new TreeMap<>();
  private final Map<String, ObservedFigures> figures = new TreeMap<>();
  private final Observations observations;

  private ObservedStatistics(Observations observations, Window window) {
    this.observations = observations;
    this.window = window;
  }

  /** A value belongs to the window by the instant at which it was observed. */
  public static ObservedStatistics of(Observations observations, Window window) {
    ObservedStatistics statistics = new ObservedStatistics(observations, window);
    for (ObservedValues values : observations.values()) {
      statistics.put(values);
    }
    return statistics;
  }

  private void put(ObservedValues values) {
    int[] sorted = new int[values.size()];
    int count = 0;
    for (int i = 0; i < values.size(); i++) {
      if (window.contains(values.atMillis(i))) {
        sorted[count++] = values.value(i);
      }
    }
    sorted = Arrays.copyOf(sorted, count);
    Arrays.sort(sorted);
    sortedValues.put(values.name(), sorted);
    figures.put(values.name(), ObservedFigures.of(values.name(), sorted));
  }

  /** One row a name that was looked for, by name. */
  public List<ObservedFigures> rows() {
    return new ArrayList<>(figures.values());
  }

  /** Empty where it was not looked for. */
  public Optional<ObservedFigures> figures(String name) {
    return Optional.ofNullable(figures.get(name));
  }

  /** By nearest rank; there must be a value. */
  public int percentile(String name, double percentile) {
    int[] sorted = sortedValues.getOrDefault(name, new int[0]);
    return sorted[(int) NearestRank.rank(percentile, sorted.length) - 1];
  }

  /**
   * The value of that rank, the smallest first.
   *
   * @param rank 1 to how many there are
   */
  public int valueAt(String name, long rank) {
    return sortedValues.getOrDefault(name, new int[0])[(int) rank - 1];
  }

  /**
   * How many values lie above a limit.
   *
   * @param orAt whether those at the limit count too
   */
  public long above(String name, double limit, boolean orAt) {
    return Arrays.stream(sortedValues.getOrDefault(name, new int[0]))
        .filter(value -> orAt ? value >= limit : value > limit)
        .count();
  }

  /** How far figures of these values may be from those of a longer run. */
  public SampleEstimates estimates(String name, Blocks blocks) {
    long[] at = new long[sortedValues.getOrDefault(name, new int[0]).length];
    double[] seen = new double[at.length];
    ObservedValues values = observations.values(name).orElse(null);
    int count = 0;
    for (int i = 0; values != null && i < values.size(); i++) {
      if (window.contains(values.atMillis(i))) {
        at[count] = values.atMillis(i);
        seen[count++] = values.value(i);
      }
    }
    return new SampleEstimates(blocks, at, seen);
  }

  /** The value observed last; of several at the same instant the highest. */
  public Optional<Integer> last(String name) {
    long latest = Long.MIN_VALUE;
    Integer last = null;
    ObservedValues values = observations.values(name).orElse(null);
    for (int i = 0; values != null && i < values.size(); i++) {
      long at = values.atMillis(i);
      if (window.contains(at) && at >= latest) {
        last = at > latest || last == null ? values.value(i) : Math.max(last, values.value(i));
        latest = at;
      }
    }
    return Optional.ofNullable(last);
  }

  /** The mean of each of so many stretches of the window, NaN where nothing was observed. */
  public double[] means(String name, int blocks) {
    long[] sums = new long[blocks];
    long[] counts = new long[blocks];
    ObservedValues values = observations.values(name).orElse(null);
    for (int i = 0; values != null && i < values.size(); i++) {
      if (window.contains(values.atMillis(i))) {
        int block = window.block(values.atMillis(i), blocks);
        sums[block] += values.value(i);
        counts[block]++;
      }
    }
    double[] means = new double[blocks];
    Arrays.setAll(means, i -> counts[i] == 0 ? Double.NaN : (double) sums[i] / counts[i]);
    return means;
  }
}
