package dev.headroom.capacity.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Rows of a delimited file, one at a time, with quoting as in RFC 4180: a quoted field may hold
 * delimiters, line ends and doubled quotes. Lines end with LF, CRLF or CR. After a row that makes
 * no sense reading goes on at the next line.
 */
final class CsvRows implements Closeable {

  private static final int LONGEST_ROW = 1 << 20;
  private static final int END = -1;
  private static final int REMEMBERED = 1 << 10;

  private final FileChannel channel;
  private final int delimiter;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private long bufferOffset;

  private byte[] row = new byte[1 << 10];
  private int length;
  private int[] ends = new int[32];
  private int fields;
  private long rowOffset;
  private boolean lineEnded;
  private final byte[][] knownBytes = new byte[REMEMBERED][];
  private final String[] knownTexts = new String[REMEMBERED];

  CsvRows(Path file, char delimiter) throws IOException {
    this.channel = FileChannel.open(file);
    this.delimiter = delimiter;
    if (read() != 0xEF || read() != 0xBB || read() != 0xBF) {
      seek(0);
    }
  }

  /** Takes the next row; false at the end of the file. Empty lines are no rows. */
  boolean next() throws IOException, DamagedException {
    do {
      rowOffset = bufferOffset + position;
      length = 0;
      fields = 0;
      try {
        int last;
        do {
          last = field();
        } while (last == delimiter);
        lineEnded = last != END;
        if (last == END && fields == 1 && length == 0) {
          return false;
        }
      } catch (DamagedException e) {
        skipLine();
        throw e;
      }
    } while (fields == 1 && length == 0);
    return true;
  }

  /** Reads a field and returns what ended it: the delimiter, LF, or the end of the file. */
  private int field() throws IOException, DamagedException {
    int b = read();
    if (b == '"') {
      b = quoted();
    } else {
      while (b != delimiter && b != '\n' && b != '\r' && b != END) {
        put(b);
        b = read();
      }
    }
    if (b == '\r') {
      b = read();
      if (b != '\n' && b != END) {
        position--;
      }
      b = '\n';
    }
    if (fields == ends.length) {
      ends = Arrays.copyOf(ends, fields * 2);
    }
    ends[fields++] = length;
    return b;
  }

  private int quoted() throws IOException, DamagedException {
    while (true) {
      int b = read();
      if (b == '"') {
        b = read();
        if (b != '"') {
          if (b == delimiter || b == '\n' || b == '\r' || b == END) {
            return b;
          }
          throw new DamagedException("a quote within a quoted column");
        }
      } else if (b == END) {
        throw new DamagedException("a quote that is not closed");
      }
      put(b);
    }
  }

  private void put(int b) throws DamagedException {
    if (length == row.length) {
      if (length >= LONGEST_ROW) {
        throw new DamagedException("a row of more than " + LONGEST_ROW + " bytes");
      }
      row = Arrays.copyOf(row, length * 2);
    }
    row[length++] = (byte) b;
  }

  private void skipLine() throws IOException {
    seek(rowOffset);
    int b;
    do {
      b = read();
    } while (b != '\n' && b != END);
  }

  /** Where the row begins in the file, bytes. */
  long offset() {
    return rowOffset;
  }

  /** How many columns it has. */
  int fields() {
    return fields;
  }

  /** Whether a line end follows it; the last row of a cut file has none. */
  boolean lineEnded() {
    return lineEnded;
  }

  private int start(int field) {
    return field == 0 ? 0 : ends[field - 1];
  }

  boolean isEmpty(int field) {
    return start(field) == ends[field];
  }

  /** A column as UTF-8. */
  String text(int field) {
    int from = start(field);
    int to = ends[field];
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + row[i];
    }
    int slot = (hash ^ hash >>> 15) & (REMEMBERED - 1);
    byte[] known = knownBytes[slot];
    if (known == null || !Arrays.equals(known, 0, known.length, row, from, to)) {
      knownBytes[slot] = Arrays.copyOfRange(row, from, to);
      knownTexts[slot] = new String(row, from, to - from, StandardCharsets.UTF_8);
    }
    return knownTexts[slot];
  }

  /** Whether a column is a whole number of at most 18 digits. */
  boolean isNumber(int field) {
    int from = start(field);
    int to = ends[field];
    int first = from < to && row[from] == '-' ? from + 1 : from;
    if (first == to || to - first > 18) {
      return false;
    }
    for (int i = first; i < to; i++) {
      if (row[i] < '0' || row[i] > '9') {
        return false;
      }
    }
    return true;
  }

  /** A column for which {@link #isNumber} holds. */
  long number(int field) {
    int from = start(field);
    boolean negative = row[from] == '-';
    long value = 0;
    for (int i = negative ? from + 1 : from; i < ends[field]; i++) {
      value = value * 10 + row[i] - '0';
    }
    return negative ? -value : value;
  }

  private int read() throws IOException {
    if (position == limit && !fill()) {
      return END;
    }
    return buffer[position++] & 0xFF;
  }

  private boolean fill() throws IOException {
    bufferOffset += limit;
    position = 0;
    limit = Math.max(0, channel.read(ByteBuffer.wrap(buffer)));
    return limit > 0;
  }

  private void seek(long offset) throws IOException {
    if (offset >= bufferOffset && offset <= bufferOffset + limit) {
      position = (int) (offset - bufferOffset);
      return;
    }
    channel.position(offset);
    bufferOffset = offset;
    position = 0;
    limit = 0;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
