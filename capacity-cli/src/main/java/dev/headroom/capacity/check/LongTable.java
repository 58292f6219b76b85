package dev.headroom.capacity.check;

import java.util.Arrays;

/** A number for each 64-bit key, by open addressing: 32 to 64 bytes an entry, no boxes. */
final class LongTable {

  /** Of a key that was not put. */
  static final long NONE = Long.MIN_VALUE;

  private static final int FIRST_SLOTS = 256;

  private long[] keys = new long[FIRST_SLOTS];
  private long[] values = empty(FIRST_SLOTS);
  private int size;

  /** Two of a million texts meet in one key with a probability of 3 in 10⁸. */
  static long key(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mixed(hash);
  }

  static long key(long one, long other) {
    return mixed(mixed(one) + other);
  }

  /** SplitMix64's finalizer (Steele, Lea, Flood 2014). */
  private static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /**
   * @param key as {@link #key} makes it, its bits well mixed
   */
  long get(long key) {
    return values[slot(key)];
  }

  void put(long key, long value) {
    int slot = slot(key);
    size += values[slot] == NONE ? 1 : 0;
    keys[slot] = key;
    values[slot] = value;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (values[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] old = values;
    keys = new long[oldKeys.length * 2];
    values = empty(keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (old[i] != NONE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = old[i];
      }
    }
  }

  private static long[] empty(int slots) {
    long[] values = new long[slots];
    Arrays.fill(values, NONE);
    return values;
  }
}
