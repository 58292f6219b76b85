package dev.headroom.testbed.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log, however long it is. */
public final class LogTail {
  private static final int WINDOW_BYTES = 32 * 1024;

  private LogTail() {}

  /** At most so many last lines, without blank ones; none when there is no such file. */
  public static List<String> of(Path log, int lines) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long from = Math.max(0, file.length() - WINDOW_BYTES);
      byte[] window = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(window);
      List<String> all =
          new String(window, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
      return all.subList(Math.max(0, all.size() - lines), all.size());
    } catch (IOException e) {
      return List.of();
    }
  }
}
