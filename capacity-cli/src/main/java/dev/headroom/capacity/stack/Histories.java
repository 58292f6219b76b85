package dev.headroom.capacity.stack;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/** Histories behind each other in one file: each is a gzip member, and a file may hold several. */
final class Histories {
  /** What a generator that was cut off did last is in nobody's history. */
  private static final byte[] LOST = "{\"op\":\"lost\"}\n".getBytes(StandardCharsets.US_ASCII);

  private static final int CHUNK = 1 << 16;

  private Histories() {}

  /** Adds one that is whole, as it is. */
  static void append(Path history, OutputStream to) throws IOException {
    Files.copy(history, to);
  }

  /**
   * Adds the whole lines of one that may be cut, and that there may have been more: as it is, it
   * would hide whatever is added behind it.
   */
  static void salvage(Path history, OutputStream to) throws IOException {
    GZIPOutputStream member = new GZIPOutputStream(to);
    ByteArrayOutputStream openLine = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(history))) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        int lines = wholeLines(chunk, read);
        if (lines > 0) {
          openLine.writeTo(member);
          openLine.reset();
          member.write(chunk, 0, lines);
        }
        openLine.write(chunk, lines, read - lines);
      }
    } catch (EOFException | ZipException cut) {
      // what came before stands
    }
    member.write(LOST);
    member.finish();
  }

  private static int wholeLines(byte[] chunk, int length) {
    int end = length;
    while (end > 0 && chunk[end - 1] != '\n') {
      end--;
    }
    return end;
  }
}
