package dev.headroom.capacity.run;

import org.jspecify.annotations.Nullable;

/** A list of durations in ticks, never negative: 4 bytes each while all of them fit an int. */
final class TickColumn {

  private final IntColumn low = new IntColumn();
  private @Nullable IntColumn high;

  void add(long ticks) {
    if (high == null && ticks != (int) ticks) {
      high = zeros(low.size());
    }
    low.add((int) ticks);
    if (high != null) {
      high.add((int) (ticks >>> 32));
    }
  }

  long get(int index) {
    IntColumn upper = high;
    return upper == null
        ? low.get(index)
        : (long) upper.get(index) << 32 | low.get(index) & 0xFFFF_FFFFL;
  }

  void removeLast() {
    low.removeLast();
    if (high != null) {
      high.removeLast();
    }
  }

  /** The same durations in ticks that are so many times finer. */
  TickColumn finer(int times) {
    TickColumn finer = new TickColumn();
    for (int i = 0; i < low.size(); i++) {
      finer.add(Math.multiplyExact(get(i), times));
    }
    return finer;
  }

  private static IntColumn zeros(int size) {
    IntColumn zeros = new IntColumn();
    for (int i = 0; i < size; i++) {
      zeros.add(0);
    }
    return zeros;
  }
}
