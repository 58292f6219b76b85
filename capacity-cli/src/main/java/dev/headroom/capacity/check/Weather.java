package dev.headroom.capacity.check;

import dev.headroom.capacity.run.Operation;
import java.util.BitSet;

/**
 * In which seconds the system failed somebody, and in which it served somebody: what it does not do
 * while a part of it is away is no sign of a mistake.
 */
final class Weather {

  private static final int SERVER_ERROR = 500;
  private static final long LONGEST_SECONDS = 7_200;

  private final BitSet failed = new BitSet();
  private final BitSet served = new BitSet();
  private long base = Long.MIN_VALUE;

  void see(Operation operation) {
    long from = Math.floorDiv(operation.start(), 1_000L);
    long to = Math.floorDiv(operation.end(), 1_000L);
    if (base == Long.MIN_VALUE) {
      base = to - LONGEST_SECONDS;
    }
    if (operation.unknown() || operation.status() >= SERVER_ERROR) {
      failed.set(index(Math.max(from, to - LONGEST_SECONDS)), index(to) + 1);
    } else if (operation.acknowledged() && operation.status() != 0 && to - from <= 1) {
      served.set(index(to));
    }
  }

  private int index(long second) {
    return (int) Math.max(0, Math.min(second - base, Integer.MAX_VALUE - 1));
  }

  /** Whether anything failed between these instants, epoch milliseconds. */
  boolean failed(long from, long to) {
    int next = failed.nextSetBit(index(Math.floorDiv(from, 1_000L)));
    return next >= 0 && next <= index(Math.floorDiv(to, 1_000L));
  }

  /** The longest time without an answer between these instants, milliseconds. */
  long longestSilence(long from, long to) {
    int at = index(Math.floorDiv(from, 1_000L));
    int end = index(Math.floorDiv(to, 1_000L));
    int longest = 0;
    while (at < end) {
      int next = served.nextSetBit(at);
      int until = next < 0 ? end : Math.min(next, end);
      longest = Math.max(longest, until - at);
      at = until + 1;
    }
    return longest * 1_000L;
  }
}
