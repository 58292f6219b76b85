package dev.headroom.capacity.plan.model;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The smallest size that does, of a curve that need not rise all the way. */
final class Smallest {

  private static final int STEPS = 200;

  private Smallest() {}

  static @Nullable Integer size(int most, IntPredicate reaches) {
    int failed = 0;
    for (int step = 1; step <= STEPS && failed < most; step++) {
      int size = Math.max(failed + 1, (int) Math.round(Math.pow(most, (double) step / STEPS)));
      if (reaches.test(size)) {
        return between(failed, size, reaches);
      }
      failed = size;
    }
    return null;
  }

  private static int between(int failed, int reached, IntPredicate reaches) {
    int low = failed;
    int high = reached;
    while (high - low > 1) {
      int middle = low + (high - low) / 2;
      if (reaches.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }
}
