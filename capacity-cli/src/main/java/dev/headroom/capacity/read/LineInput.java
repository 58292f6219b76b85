package dev.headroom.capacity.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file line by line, each as bytes in a buffer: most lines of a log need no String. A line ends
 * with LF, CR LF, or the file.
 */
final class LineInput implements Closeable {

  /** What is longer is no line of a log, and is cut rather than kept in memory. */
  private static final int LONGEST = 1 << 24;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private long bufferOffset;
  private int limit;
  private int next;
  private int from;
  private int to;

  LineInput(Path file) throws IOException {
    this.in = Files.newInputStream(file);
  }

  /** Goes to the next line; false where there is none. */
  boolean nextLine() throws IOException {
    from = next;
    int end = next;
    while (true) {
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      if (end < limit) {
        next = end + 1;
        break;
      }
      end -= from;
      if (limit - from >= LONGEST || !fill()) {
        end = limit;
        next = limit;
        break;
      }
    }
    to = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
    return next > from;
  }

  /** Where in the file the line begins. */
  long offset() {
    return bufferOffset + from;
  }

  byte[] buffer() {
    return buffer;
  }

  /** Index of the line's first byte in the buffer. */
  int from() {
    return from;
  }

  /** Index behind its last one. */
  int to() {
    return to;
  }

  String text() {
    return text(from, to);
  }

  /** UTF-8, or ISO-8859-1 where it is none: what a log is written in can be set. */
  String text(int begin, int end) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(buffer, begin, end - begin))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(buffer, begin, end - begin, StandardCharsets.ISO_8859_1);
    }
  }

  /** Moves what is left of the line to the front and reads on; false at the end of the file. */
  private boolean fill() throws IOException {
    int rest = limit - from;
    if (rest == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * rest);
    } else {
      System.arraycopy(buffer, from, buffer, 0, rest);
    }
    bufferOffset += from;
    from = 0;
    limit = rest;
    int read = in.read(buffer, limit, buffer.length - limit);
    limit += Math.max(0, read);
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
