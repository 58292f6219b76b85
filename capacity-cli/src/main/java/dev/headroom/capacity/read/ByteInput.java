package dev.headroom.capacity.read;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Big-endian primitives from a file through one buffer, and where in the file they stand. */
final class ByteInput implements Closeable {

  private final InputStream in;
  private final long length;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private long bufferOffset;

  ByteInput(Path file) throws IOException {
    this.length = Files.size(file);
    this.in = Files.newInputStream(file);
  }

  /** Bytes read so far. */
  long offset() {
    return bufferOffset + position;
  }

  /** Whether a byte is left. */
  boolean more() throws IOException {
    return position < limit || fill(1);
  }

  int readByte() throws IOException {
    need(1);
    return buffer[position++] & 0xFF;
  }

  /** Unsigned. */
  int readShort() throws IOException {
    return readByte() << 8 | readByte();
  }

  int readInt() throws IOException {
    need(4);
    int p = position;
    position = p + 4;
    return (buffer[p] & 0xFF) << 24
        | (buffer[p + 1] & 0xFF) << 16
        | (buffer[p + 2] & 0xFF) << 8
        | buffer[p + 3] & 0xFF;
  }

  long readLong() throws IOException {
    long high = readInt();
    return high << 32 | readInt() & 0xFFFF_FFFFL;
  }

  /** {@code count} bytes, or an end of file before anything of that size is allocated. */
  byte[] readBytes(int count) throws IOException {
    if (count > length - offset()) {
      throw new EOFException();
    }
    byte[] bytes = new byte[count];
    for (int done = 0; done < count; ) {
      need(1);
      int part = Math.min(count - done, limit - position);
      System.arraycopy(buffer, position, bytes, done, part);
      position += part;
      done += part;
    }
    return bytes;
  }

  /** Up to the next LF or the end of the file, as UTF-8, without the line end. */
  String readLine() throws IOException {
    return readLine(Integer.MAX_VALUE);
  }

  /** The same, of which no more than about {@code longest} bytes are kept. */
  String readLine(int longest) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    boolean ended = false;
    while (!ended && more()) {
      int from = position;
      while (position < limit && buffer[position] != '\n') {
        position++;
      }
      if (line.size() < longest) {
        line.write(buffer, from, position - from);
      }
      ended = position < limit;
      position += ended ? 1 : 0;
    }
    String text = line.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private void need(int count) throws IOException {
    if (limit - position < count && !fill(count)) {
      throw new EOFException();
    }
  }

  private boolean fill(int count) throws IOException {
    int rest = limit - position;
    System.arraycopy(buffer, position, buffer, 0, rest);
    bufferOffset += position;
    position = 0;
    limit = rest;
    while (limit < count) {
      int read = in.read(buffer, limit, buffer.length - limit);
      if (read < 0) {
        return false;
      }
      limit += read;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
