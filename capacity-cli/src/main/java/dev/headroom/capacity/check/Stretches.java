package dev.headroom.capacity.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stretches of time in which somebody had one seat, to be asked about in O(log n). */
final class Stretches {

  /**
   * @param from epoch milliseconds
   * @param to epoch milliseconds; {@link Tenure#NEVER} when it doesn't end
   */
  record Stretch(Tenure owner, long from, long to) {}

  static final Stretches NONE = new Stretches(List.of());
  private final Stretch[] byStart;

  /** Of all that begin no later than this one, the one that ends last. */
  private final Stretch[] longest;

  Stretches(List<Stretch> stretches) {
    byStart = stretches.toArray(Stretch[]::new);
    Arrays.sort(byStart, Comparator.comparingLong(Stretch::from).thenComparingLong(Stretch::to));
    longest = new Stretch[byStart.length];
    for (int i = 0; i < byStart.length; i++) {
      longest[i] = i > 0 && longest[i - 1].to() >= byStart[i].to() ? longest[i - 1] : byStart[i];
    }
  }

  Stretch[] byStart() {
    return byStart;
  }

  /** One that lasts all the time between, ends included. */
  @Nullable Stretch covering(long from, long to) {
    Stretch found = lastUpTo(from);
    return found != null && found.to() >= to ? found : null;
  }

  /** One that has an instant between, ends included; of several the one that ends last. */
  @Nullable Stretch meeting(long from, long to) {
    Stretch found = lastUpTo(to);
    return found != null && found.to() >= from ? found : null;
  }

  /** Of all that begin by then the one that ends last. */
  @Nullable Stretch lastUpTo(long instant) {
    int low = 0;
    int high = byStart.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byStart[middle].from() <= instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? null : longest[low - 1];
  }
}
