package dev.headroom.capacity.read;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** The lines of a text file, packed by gzip or not, as bytes in one buffer. */
final class PackedLines implements Closeable {

  /** A longer line is no record of any tool. */
  private static final int LONGEST = 4 << 20;

  private static final int UNPACKED = 1 << 16;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 17];
  private int from;
  private int length;
  private int next;
  private int limit;
  private long bufferOffset;
  private boolean whole;

  PackedLines(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), UNPACKED);
    raw.mark(2);
    boolean packed = isPacked(raw.readNBytes(2));
    raw.reset();
    this.in = packed ? new GZIPInputStream(raw, UNPACKED) : raw;
  }

  /** Whether a file that begins like this is packed by gzip. */
  static boolean isPacked(byte[] head) {
    return head.length >= 2 && head[0] == 0x1F && (head[1] & 0xFF) == 0x8B;
  }

  /**
   * Goes to the next line; false where there is none.
   *
   * @throws IOException if the file can't be read or unpacked any further
   */
  boolean next() throws IOException {
    from = next;
    length = 0;
    whole = true;
    int at = from;
    while (true) {
      while (at < limit && buffer[at] != '\n') {
        at++;
      }
      if (at < limit) {
        end(at, at + 1);
        return true;
      }
      int line = at - from;
      if (line > LONGEST) {
        whole = false;
        bufferOffset += line;
        limit = from;
        line = 0;
      }
      if (!fill(line)) {
        end(from + line, from + line);
        return line > 0 || !whole;
      }
      at = from + line;
    }
  }

  private void end(int to, int following) {
    length = to > from && buffer[to - 1] == '\r' ? to - 1 - from : to - from;
    next = following;
  }

  private boolean fill(int kept) throws IOException {
    System.arraycopy(buffer, from, buffer, 0, kept);
    bufferOffset += from;
    from = 0;
    limit = kept;
    if (kept == buffer.length) {
      buffer = Arrays.copyOf(buffer, kept * 2);
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    limit += Math.max(0, read);
    return read > 0;
  }

  byte[] buffer() {
    return buffer;
  }

  /** Where in {@link #buffer} the line begins. */
  int from() {
    return from;
  }

  /** Bytes without the line end. */
  int length() {
    return length;
  }

  /** Whether {@link #length} is all of it: of a line over 4 MiB only the end is there. */
  boolean whole() {
    return whole;
  }

  /** Where the line begins in the unpacked file. */
  long offset() {
    return bufferOffset + from;
  }

  /** Whether the line begins with that text, ASCII, from an index on. */
  boolean hasAt(int index, String text) {
    if (index + text.length() > length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (buffer[from + index + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
