package dev.headroom.capacity.stats;

import java.util.Arrays;

/**
 * How often each value occurred, for values too many or too fine for {@link DurationCounts}' pages:
 * 16 bytes a different value, sorted and joined whenever the room runs out.
 */
final class TickCounts {

  private static final int FIRST_ROOM = 16;

  private long[] values = new long[0];
  private long[] weights = new long[0];
  private int size;
  private int sorted;

  void add(long value, long weight) {
    if (size == values.length) {
      join();
      if (size > values.length / 2 || values.length == 0) {
        int room = Math.max(FIRST_ROOM, values.length * 2);
        values = Arrays.copyOf(values, room);
        weights = Arrays.copyOf(weights, room);
      }
    }
    values[size] = value;
    weights[size++] = weight;
  }

  /** Different values. */
  int size() {
    join();
    return size;
  }

  /** The value at an index of {@link #size()}, ascending. */
  long value(int index) {
    return values[index];
  }

  long weight(int index) {
    return weights[index];
  }

  private void join() {
    if (sorted == size) {
      return;
    }
    sort();
    int to = 0;
    for (int i = 1; i < size; i++) {
      if (values[i] == values[to]) {
        weights[to] += weights[i];
      } else {
        values[++to] = values[i];
        weights[to] = weights[i];
      }
    }
    size = to + 1;
    sorted = size;
  }

  /** Sorts what is new by itself and merges it with what is sorted already. */
  private void sort() {
    long[] newValues = Arrays.copyOfRange(values, sorted, size);
    long[] newWeights = Arrays.copyOfRange(weights, sorted, size);
    sortTogether(newValues, newWeights);
    int old = sorted - 1;
    int young = newValues.length - 1;
    for (int to = size - 1; young >= 0; to--) {
      boolean takeOld = old >= 0 && values[old] > newValues[young];
      values[to] = takeOld ? values[old] : newValues[young];
      weights[to] = takeOld ? weights[old--] : newWeights[young--];
    }
  }

  private static void sortTogether(long[] keys, long[] weights) {
    boolean alone = Arrays.stream(weights).allMatch(weight -> weight == 1);
    if (alone) {
      Arrays.sort(keys);
      return;
    }
    Integer[] order = new Integer[keys.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (one, other) -> Long.compare(keys[one], keys[other]));
    long[] unsortedKeys = keys.clone();
    long[] unsortedWeights = weights.clone();
    for (int i = 0; i < order.length; i++) {
      keys[i] = unsortedKeys[order[i]];
      weights[i] = unsortedWeights[order[i]];
    }
  }
}
