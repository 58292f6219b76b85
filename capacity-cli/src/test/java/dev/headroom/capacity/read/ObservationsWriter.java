package dev.headroom.capacity.read;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes observations as a generator does, for tests. Times are offsets from the zero. */
public final class ObservationsWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final Map<String, Integer> names = new HashMap<>();

  /** Declares the values that are looked for. */
  public ObservationsWriter(long zeroMillis, List<String> values) {
    write(
        () -> {
          out.writeBytes("HROB");
          out.writeByte(1);
          out.writeLong(zeroMillis);
        });
    values.forEach(name -> index(2, name));
  }

  /** An answer that is a success, started as meant where {@code start} is {@code intended}. */
  public ObservationsWriter ok(String name, int intended, int start, int end) {
    return request(name, intended, start, end, 200, 1);
  }

  public ObservationsWriter request(
      String name, int intended, int start, int end, int status, int outcome) {
    int index = index(1, name);
    write(
        () -> {
          out.writeByte(1);
          out.writeShort(index);
          out.writeInt(intended);
          out.writeInt(start);
          out.writeInt(end);
          out.writeShort(status);
          out.writeByte(outcome);
        });
    return this;
  }

  public ObservationsWriter value(String name, int at, int value) {
    int index = index(2, name);
    write(
        () -> {
          out.writeByte(2);
          out.writeShort(index);
          out.writeInt(at);
          out.writeInt(value);
        });
    return this;
  }

  private int index(int type, String name) {
    Integer known = names.putIfAbsent(name, names.size());
    if (known != null) {
      return known;
    }
    write(
        () -> {
          out.writeByte(0);
          out.writeShort(names.size() - 1);
          out.writeByte(type);
          out.writeUTF(name);
        });
    return names.size() - 1;
  }

  public byte[] bytes() {
    return bytes.toByteArray();
  }

  public Path writeTo(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes());
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
