package dev.headroom.capacity.read;

import java.util.Arrays;

/** Lines in memory. */
final class LineArena {

  private byte[] bytes = new byte[1 << 16];
  private int count;
  private long[] ends = new long[1 << 10];
  private long[] starts = new long[1 << 10];
  private int[] offsets = new int[(1 << 10) + 1];

  /** What the lines take. */
  long bytes() {
    return offsets[count] + 20L * count;
  }

  int count() {
    return count;
  }

  void clear() {
    count = 0;
  }

  void add(long end, long start, byte[] buffer, int from, int length) {
    int offset = offsets[count];
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count);
      offsets = Arrays.copyOf(offsets, 2 * count + 1);
    }
    while (offset + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    System.arraycopy(buffer, from, bytes, offset, length);
    ends[count] = end;
    starts[count] = start;
    count++;
    offsets[count] = offset + length;
  }

  /**
   * The lines by end, then by start, then as they came.
   *
   * @param number of the run
   */
  LineRun sorted(int number) {
    Integer[] order = new Integer[count];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, this::compare);
    return new Sorted(number, order);
  }

  private int compare(int one, int other) {
    int order = Long.compare(ends[one], ends[other]);
    return order == 0 ? Long.compare(starts[one], starts[other]) : order;
  }

  private final class Sorted extends LineRun {
    private final Integer[] order;
    private int next;
    private int line;

    Sorted(int number, Integer[] order) {
      super(number);
      this.order = order;
    }

    @Override
    boolean next() {
      if (next == order.length) {
        return false;
      }
      line = order[next++];
      end = ends[line];
      start = starts[line];
      return true;
    }

    @Override
    byte[] buffer() {
      return bytes;
    }

    @Override
    int from() {
      return offsets[line];
    }

    @Override
    int length() {
      return offsets[line + 1] - offsets[line];
    }
  }
}
