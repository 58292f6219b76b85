package dev.headroom.capacity.check;

import java.util.Arrays;

/** Rows of numbers, those with the same key in the order in which they came. Not thread-safe. */
final class Rows {

  private static final int BLOCK = 1 << 12;
  private static final int END = -1;

  private final int width;
  private final LongMap index = new LongMap();
  private long[][] blocks = new long[8][];
  private int[] next = new int[BLOCK];
  private int[] heads = new int[BLOCK];
  private int[] tails = new int[BLOCK];
  private long[] keys = new long[BLOCK];
  private int size;

  /**
   * @param width numbers a row
   */
  Rows(int width) {
    this.width = width;
  }

  void add(long key, long... row) {
    if (size == next.length) {
      next = Arrays.copyOf(next, size * 2);
    }
    int block = size / BLOCK;
    if (block == blocks.length) {
      blocks = Arrays.copyOf(blocks, block * 2);
    }
    if (blocks[block] == null) {
      blocks[block] = new long[BLOCK * width];
    }
    System.arraycopy(row, 0, blocks[block], size % BLOCK * width, width);
    next[size] = END;
    link(key);
    size++;
  }

  private void link(long key) {
    int group = index.get(key);
    if (group != LongMap.NONE) {
      next[tails[group]] = size;
    } else {
      group = index.size();
      index.put(key, group);
      if (group == heads.length) {
        heads = Arrays.copyOf(heads, group * 2);
        tails = Arrays.copyOf(tails, group * 2);
        keys = Arrays.copyOf(keys, group * 2);
      }
      heads[group] = size;
      keys[group] = key;
    }
    tails[group] = size;
  }

  int size() {
    return size;
  }

  /** How many keys there are; groups are numbered from 0 in the order of their first rows. */
  int groups() {
    return index.size();
  }

  long keyOf(int group) {
    return keys[group];
  }

  /** The rows of a group. */
  int[] of(int group) {
    int count = 0;
    for (int row = heads[group]; row != END; row = next[row]) {
      count++;
    }
    int[] rows = new int[count];
    int at = 0;
    for (int row = heads[group]; row != END; row = next[row]) {
      rows[at++] = row;
    }
    return rows;
  }

  /** The rows with this key; none where it never came. */
  int[] with(long key) {
    int group = index.get(key);
    return group == LongMap.NONE ? new int[0] : of(group);
  }

  long get(int row, int column) {
    return blocks[row / BLOCK][row % BLOCK * width + column];
  }
}
