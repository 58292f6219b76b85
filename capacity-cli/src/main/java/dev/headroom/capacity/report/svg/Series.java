package dev.headroom.capacity.report.svg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Values over time, in time order.
 *
 * @param atMillis epoch milliseconds
 * @param values NaN where there is none
 */
public record Series(long[] atMillis, double[] values) {

  /** A stretch without samples, from the last before it to the first after it. */
  public record Gap(int before, int after) {}

  public boolean isEmpty() {
    return Arrays.stream(values).allMatch(Double::isNaN);
  }

  public double max() {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElse(Double.NaN);
  }

  public double mean() {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
  }

  /** Index of the highest value, the first of several; -1 where there is none. */
  public int highest() {
    int best = -1;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i]) && (best < 0 || values[i] > values[best])) {
        best = i;
      }
    }
    return best;
  }

  /** From {@code fromMillis}, included, to {@code toMillis}, excluded. */
  public Series between(long fromMillis, long toMillis) {
    int from = first(fromMillis);
    int to = Math.max(from, first(toMillis));
    return new Series(Arrays.copyOfRange(atMillis, from, to), Arrays.copyOfRange(values, from, to));
  }

  /** Index of the first sample at or after an instant. */
  private int first(long millis) {
    int low = 0;
    int high = atMillis.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (atMillis[middle] < millis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The usual distance between two samples in milliseconds: their median. */
  public long step() {
    long[] steps = new long[Math.max(0, atMillis.length - 1)];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = atMillis[i + 1] - atMillis[i];
    }
    Arrays.sort(steps);
    return steps.length == 0 ? 1 : Math.max(1, steps[steps.length / 2]);
  }

  /** Where more than three usual steps lie between two samples. */
  public List<Gap> gaps() {
    long most = 3 * step();
    List<Gap> gaps = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        if (last >= 0 && atMillis[i] - atMillis[last] > most) {
          gaps.add(new Gap(last, i));
        }
        last = i;
      }
    }
    return gaps;
  }

  /** At most about {@code points} of them; of each group its lowest and highest stay. */
  public Series thinned(int points) {
    if (values.length <= points) {
      return this;
    }
    int group = (2 * values.length + points - 1) / points;
    int[] kept = new int[values.length];
    int n = 0;
    for (int from = 0; from < values.length; from += group) {
      int to = Math.min(values.length, from + group);
      int low = from;
      int high = from;
      for (int i = from; i < to; i++) {
        low = Double.isNaN(values[low]) || values[i] < values[low] ? i : low;
        high = Double.isNaN(values[high]) || values[i] > values[high] ? i : high;
      }
      kept[n++] = Math.min(low, high);
      if (low != high) {
        kept[n++] = Math.max(low, high);
      }
    }
    return pick(Arrays.copyOf(kept, n));
  }

  private Series pick(int[] kept) {
    return new Series(
        Arrays.stream(kept).mapToLong(i -> atMillis[i]).toArray(),
        Arrays.stream(kept).mapToDouble(i -> values[i]).toArray());
  }
}
