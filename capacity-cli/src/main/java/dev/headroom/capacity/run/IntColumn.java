package dev.headroom.capacity.run;

import java.util.Arrays;

/** A list of ints without an object each, which grows by chunks and so never copies what it has. */
public final class IntColumn {

  private static final int CHUNK_BITS = 16;
  private static final int CHUNK = 1 << CHUNK_BITS;

  /** Lists are kept by the thousand, too, and most of those are short. */
  private static final int FIRST = 16;

  private int[][] chunks = new int[1][];
  private int size;

  public void add(int value) {
    int chunk = size >> CHUNK_BITS;
    if ((size & (CHUNK - 1)) == 0) {
      allocate(chunk);
    } else if (size == chunks[chunk].length) {
      chunks[chunk] = Arrays.copyOf(chunks[chunk], 2 * size);
    }
    chunks[chunk][size & (CHUNK - 1)] = value;
    size++;
  }

  private void allocate(int chunk) {
    if (chunk == chunks.length) {
      chunks = Arrays.copyOf(chunks, chunk * 2);
    }
    if (chunks[chunk] == null) {
      chunks[chunk] = new int[chunk == 0 ? FIRST : CHUNK];
    }
  }

  public int get(int index) {
    return chunks[index >> CHUNK_BITS][index & (CHUNK - 1)];
  }

  public int size() {
    return size;
  }

  void removeLast() {
    size--;
  }

  /** A sorted copy. */
  public int[] sorted() {
    int[] all = new int[size];
    for (int i = 0; i < size; i++) {
      all[i] = get(i);
    }
    Arrays.sort(all);
    return all;
  }
}
