package dev.headroom.capacity.read;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/** The counts of an encoded histogram, one after the other, those that are 0 passed over. */
final class HdrCounts {

  private static final int LONGEST = 9;

  private final DataInputStream in;
  private final int wordSize;
  private final int length;
  private final long most;
  private long read;
  private long index = -1;
  private long count;

  /**
   * @param wordSize bytes a count: 2, 4 or 8; 0 where they are of variable length
   * @param most how many counts there can be
   * @param length of all counts, bytes; {@link Integer#MAX_VALUE} for as long as there are some
   */
  HdrCounts(DataInputStream in, int wordSize, long most, int length) throws DamagedException {
    if (wordSize != 0 && wordSize != 2 && wordSize != 4 && wordSize != 8) {
      throw new DamagedException("a histogram whose counts have " + wordSize + " bytes");
    }
    this.in = in;
    this.wordSize = wordSize;
    this.length = length;
    this.most = most;
  }

  /** Index of the next count that is not 0, or -1. */
  long next() throws IOException, DamagedException {
    while (read < length) {
      try {
        count = wordSize == 0 ? variable() : fixed();
      } catch (EOFException e) {
        if (length == Integer.MAX_VALUE) {
          return -1;
        }
        throw e;
      }
      if (count < 0 && wordSize != 0) {
        throw new DamagedException("a histogram with a negative count");
      }
      index += count < 0 ? -count : 1;
      if (index < 0 || index >= most) {
        throw new DamagedException("a histogram with more values than there can be");
      }
      if (count > 0) {
        return index;
      }
    }
    return -1;
  }

  long count() {
    return count;
  }

  private long fixed() throws IOException {
    read += wordSize;
    return switch (wordSize) {
      case 2 -> in.readShort();
      case 4 -> in.readInt();
      default -> in.readLong();
    };
  }

  /** ZigZag LEB128, its ninth byte whole. A negative number stands for so many zeros. */
  private long variable() throws IOException {
    long value = 0;
    for (int i = 0; i < LONGEST; i++) {
      long next = in.readUnsignedByte();
      read++;
      if (i == LONGEST - 1) {
        value |= next << 56;
      } else {
        value |= (next & 0x7F) << 7 * i;
        if (next < 0x80) {
          break;
        }
      }
    }
    return value >>> 1 ^ -(value & 1);
  }
}
