package dev.headroom.capacity.read;

import java.util.Arrays;

/**
 * Kinds of request by the bytes of a line that say which: those before its times and those behind
 * them. Millions of lines are asked for, and one that is known allocates nothing.
 */
final class LineKinds {

  static final int UNKNOWN = -1;

  private byte[][] keys = new byte[256][];
  private int[] splits = new int[256];
  private int[] kinds = new int[256];
  private int size;

  /** The kind of a line's {@code [from, to)} and {@code [from2, to2)}, or {@link #UNKNOWN}. */
  int kind(byte[] line, int from, int to, int from2, int to2) {
    int slot = slot(line, from, to, from2, to2);
    return keys[slot] == null ? UNKNOWN : kinds[slot];
  }

  void add(byte[] line, int from, int to, int from2, int to2, int kind) {
    if (2 * ++size > keys.length) {
      grow();
    }
    byte[] key = Arrays.copyOfRange(line, from, to - from + to2 - from2 + from);
    System.arraycopy(line, from2, key, to - from, to2 - from2);
    put(key, to - from, kind);
  }

  private void put(byte[] key, int split, int kind) {
    int slot = slot(key, 0, split, split, key.length);
    keys[slot] = key;
    splits[slot] = split;
    kinds[slot] = kind;
  }

  private int slot(byte[] line, int from, int to, int from2, int to2) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + line[i];
    }
    for (int i = from2; i < to2; i++) {
      hash = 31 * hash + line[i];
    }
    hash *= 0x9E3779B9;
    int mask = keys.length - 1;
    int slot = (hash ^ hash >>> 15) & mask;
    while (keys[slot] != null && !same(slot, line, from, to, from2, to2)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private boolean same(int slot, byte[] line, int from, int to, int from2, int to2) {
    byte[] key = keys[slot];
    int split = splits[slot];
    return split == to - from
        && Arrays.equals(key, 0, split, line, from, to)
        && Arrays.equals(key, split, key.length, line, from2, to2);
  }

  private void grow() {
    byte[][] oldKeys = keys;
    int[] oldSplits = splits;
    int[] oldKinds = kinds;
    keys = new byte[2 * oldKeys.length][];
    splits = new int[keys.length];
    kinds = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null) {
        put(oldKeys[i], oldSplits[i], oldKinds[i]);
      }
    }
  }
}
