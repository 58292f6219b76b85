package dev.headroom.capacity.check;

import java.util.Arrays;

/** Numbers keys from 0 on, in the order in which they come: 24 bytes a key at most. */
final class Numbering {

  static final int ABSENT = -1;

  private static final int FIRST_SLOTS = 64;

  private long[] keys = new long[FIRST_SLOTS];
  private int[] numbers = empty(FIRST_SLOTS);
  private int size;

  /** The key's number, the next one where it has none yet. */
  int of(long key) {
    int slot = slot(key);
    if (numbers[slot] != ABSENT) {
      return numbers[slot];
    }
    if (size >= keys.length / 2) {
      grow();
      slot = slot(key);
    }
    keys[slot] = key;
    numbers[slot] = size;
    return size++;
  }

  /** The key's number, or {@link #ABSENT}. */
  int find(long key) {
    return numbers[slot(key)];
  }

  int size() {
    return size;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (Ids.joined(key, 0) & mask);
    while (numbers[slot] != ABSENT && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = empty(keys.length);
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldNumbers[old] != ABSENT) {
        int slot = slot(oldKeys[old]);
        keys[slot] = oldKeys[old];
        numbers[slot] = oldNumbers[old];
      }
    }
  }

  private static int[] empty(int slots) {
    int[] numbers = new int[slots];
    Arrays.fill(numbers, ABSENT);
    return numbers;
  }
}
