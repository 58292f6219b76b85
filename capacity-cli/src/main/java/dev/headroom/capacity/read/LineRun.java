package dev.headroom.capacity.read;

import java.io.IOException;
import java.util.Comparator;

/** Sorted lines one after another. */
abstract class LineRun {

  /** By the line that stands first; of equal ones the run that was made first. */
  static final Comparator<LineRun> ORDER =
      (one, other) -> {
        int order = Long.compare(one.end, other.end);
        order = order == 0 ? Long.compare(one.start, other.start) : order;
        return order == 0 ? Integer.compare(one.number, other.number) : order;
      };

  private final int number;
  long end;
  long start;

  /**
   * @param number in the order in which runs were made
   */
  LineRun(int number) {
    this.number = number;
  }

  /** Goes to the next line; false where there is none. */
  abstract boolean next() throws IOException;

  abstract byte[] buffer();

  /** Where in {@link #buffer} the line begins. */
  abstract int from();

  abstract int length();
}
