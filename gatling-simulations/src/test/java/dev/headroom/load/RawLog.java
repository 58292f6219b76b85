package dev.headroom.load;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Just enough of a reader of Gatling's binary log to count what is in it. Throws at anything that
 * is not as SIMULATION_LOG.md says; the real reader is capacity-cli's.
 */
final class RawLog {

  final Map<String, Long> requests = new HashMap<>();
  long ko;
  long usersStarted;
  long usersEnded;
  long startedAt;
  boolean cut;

  private final Map<Integer, String> strings = new HashMap<>();
  private final DataInputStream in;

  private RawLog(byte[] bytes) {
    in = new DataInputStream(new ByteArrayInputStream(bytes));
  }

  static RawLog read(Path file) throws IOException {
    RawLog log = new RawLog(Files.readAllBytes(file));
    log.runRecord();
    try {
      while (log.in.available() > 0) {
        log.event(log.in.readByte());
      }
    } catch (EOFException e) {
      log.cut = true;
    }
    return log;
  }

  long count(String name) {
    return requests.getOrDefault(name, 0L);
  }

  long count() {
    return requests.values().stream().mapToLong(Long::longValue).sum();
  }

  private void runRecord() throws IOException {
    require(in.readByte() == 0, "a run record first");
    string();
    string();
    startedAt = in.readLong();
    string();
    for (int scenarios = in.readInt(); scenarios > 0; scenarios--) {
      string();
    }
    require(in.readInt() == 0, "no assertions");
  }

  private void event(byte header) throws IOException {
    if (header == 1) {
      require(in.readInt() == 0, "no groups");
      String name = cached();
      int start = in.readInt();
      int end = in.readInt();
      require(0 <= start && start <= end, "start and end in order");
      boolean ok = in.readBoolean();
      cached();
      requests.merge(name, 1L, Long::sum);
      ko += ok ? 0 : 1;
    } else if (header == 2) {
      require(in.readInt() == 0, "one scenario");
      boolean start = in.readBoolean();
      in.readInt();
      usersStarted += start ? 1 : 0;
      usersEnded += start ? 0 : 1;
    } else {
      require(header == 4, "a request, a user or an error, not " + header);
      cached();
      in.readInt();
    }
  }

  private String cached() throws IOException {
    int index = in.readInt();
    if (index > 0) {
      strings.put(index, string());
    }
    String text = strings.get(Math.abs(index));
    require(text != null, "a string seen before");
    return text == null ? "" : text;
  }

  private String string() throws IOException {
    int length = in.readInt();
    if (length == 0) {
      return "";
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    require(in.readByte() == 0, "Latin-1");
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("the raw log should have " + what);
    }
  }
}
