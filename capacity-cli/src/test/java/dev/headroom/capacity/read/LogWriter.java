package dev.headroom.capacity.read;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Writes binary logs as Gatling 3.13 to 3.15 does, for tests. */
public final class LogWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final Map<String, Integer> cache = new HashMap<>();

  public LogWriter(String version, long startMillis) {
    try {
      out.writeByte(0);
      text(version);
      text("test.Simulation");
      out.writeLong(startMillis);
      text("");
      out.writeInt(1);
      text("People");
      out.writeInt(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A request without a group; times are offsets from the start. */
  public void request(String name, int start, int end, boolean ok, String message) {
    try {
      out.writeByte(1);
      out.writeInt(0);
      cached(name);
      out.writeInt(start);
      out.writeInt(end);
      out.writeByte(ok ? 1 : 0);
      cached(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void user(boolean start, int at) {
    try {
      out.writeByte(2);
      out.writeInt(0);
      out.writeByte(start ? 1 : 0);
      out.writeInt(at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void writeTo(Path file) throws IOException {
    try (OutputStream to = Files.newOutputStream(file)) {
      bytes.writeTo(to);
    }
  }

  private void cached(String text) throws IOException {
    Integer known = cache.putIfAbsent(text, cache.size() + 1);
    if (known != null) {
      out.writeInt(-known);
    } else {
      out.writeInt(cache.size());
      text(text);
    }
  }

  private void text(String text) throws IOException {
    boolean latin1 = text.chars().allMatch(c -> c < 256);
    byte[] raw = latin1 ? text.getBytes(StandardCharsets.ISO_8859_1) : utf16(text);
    out.writeInt(raw.length);
    if (raw.length > 0) {
      out.write(raw);
      out.writeByte(latin1 ? 0 : 1);
    }
  }

  /** As the JVM holds it, halves of pairs and all: an encoder would replace these. */
  private static byte[] utf16(String text) {
    byte[] raw = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      raw[2 * i] = (byte) text.charAt(i);
      raw[2 * i + 1] = (byte) (text.charAt(i) >> 8);
    }
    return raw;
  }
}
