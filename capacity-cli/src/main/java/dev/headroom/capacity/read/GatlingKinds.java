package dev.headroom.capacity.read;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * What was made of a row of ints when it was first met. It is asked for each record, millions of
 * them, and so neither boxes nor allocates for a row that it knows: hashing with open addressing.
 */
final class GatlingKinds {

  private int[][] rows = new int[64][];
  private int[] kinds = new int[64];
  private int size;
  private int lastSlot;

  /**
   * @param row only its first {@code length} ints count; may be changed afterwards
   * @param make makes a kind of a row that was not met before
   */
  int kind(int[] row, int length, ToIntFunction<int[]> make) {
    if (same(rows[lastSlot], row, length)) {
      return kinds[lastSlot];
    }
    int slot = slot(row, length);
    if (rows[slot] == null) {
      int[] own = Arrays.copyOf(row, length);
      int kind = make.applyAsInt(own);
      if (2 * ++size > rows.length) {
        grow();
        slot = slot(own, length);
      }
      rows[slot] = own;
      kinds[slot] = kind;
    }
    lastSlot = slot;
    return kinds[slot];
  }

  /** Where the row stands, or would. */
  private int slot(int[] row, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + row[i];
    }
    hash *= 0x9E3779B9;
    int mask = rows.length - 1;
    int slot = (hash ^ hash >>> 15) & mask;
    while (rows[slot] != null && !same(rows[slot], row, length)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private static boolean same(int[] known, int[] row, int length) {
    if (known == null || known.length != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known[i] != row[i]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    int[][] oldRows = rows;
    int[] oldKinds = kinds;
    rows = new int[2 * oldRows.length][];
    kinds = new int[rows.length];
    for (int i = 0; i < oldRows.length; i++) {
      if (oldRows[i] != null) {
        int slot = slot(oldRows[i], oldRows[i].length);
        rows[slot] = oldRows[i];
        kinds[slot] = oldKinds[i];
      }
    }
  }
}
