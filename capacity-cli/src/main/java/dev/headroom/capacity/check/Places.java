package dev.headroom.capacity.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Places told of one ticket, in the order in which they were known: 24 bytes each. */
final class Places {

  /**
   * One of them.
   *
   * @param place 0 is inside
   */
  record Told(long start, long end, long place) {

    /** Whether it came by itself, with no question before it. */
    boolean event() {
      return start == end;
    }
  }

  private static final int WIDTH = 3;

  private long[] told = new long[WIDTH];
  private int size;

  void add(long start, long end, long place) {
    if (size == told.length) {
      told = Arrays.copyOf(told, size * 2);
    }
    told[size++] = start;
    told[size++] = end;
    told[size++] = place;
  }

  List<Told> all() {
    List<Told> all = new ArrayList<>(size / WIDTH);
    for (int i = 0; i < size; i += WIDTH) {
      all.add(new Told(told[i], told[i + 1], told[i + 2]));
    }
    return all;
  }

  /** Those that were asked for. */
  List<Told> answers() {
    List<Told> answers = all();
    answers.removeIf(Told::event);
    return answers;
  }
}
