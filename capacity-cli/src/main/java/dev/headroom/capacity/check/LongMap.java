package dev.headroom.capacity.check;

import java.util.Arrays;

/**
 * From a 64-bit key to a number, with open addressing: 16 to 32 bytes an entry where a {@code
 * HashMap} takes some 80. Not thread-safe.
 */
final class LongMap {

  /** What is given for a key that is not there. */
  static final int NONE = -1;

  private static final int SMALLEST = 64;
  private long[] keys = new long[SMALLEST];
  private int[] values = filled(SMALLEST);
  private int size;

  /** The number kept for the key, or {@link #NONE}. */
  int get(long key) {
    return values[slot(key)];
  }

  /**
   * @param value 0 and up
   */
  void put(long key, int value) {
    int slot = slot(key);
    if (values[slot] == NONE) {
      keys[slot] = key;
      size++;
    }
    values[slot] = value;
    if (size > values.length * 5 / 8) {
      grow();
    }
  }

  int size() {
    return size;
  }

  private int slot(long key) {
    int mask = values.length - 1;
    int slot = (int) Hash.mixed(key) & mask;
    while (values[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = filled(oldKeys.length * 2);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != NONE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  private static int[] filled(int length) {
    int[] values = new int[length];
    Arrays.fill(values, NONE);
    return values;
  }
}
