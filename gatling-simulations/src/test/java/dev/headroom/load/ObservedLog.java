package dev.headroom.load;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in an observations file, read as docs/OBSERVATIONS.md says. Strict but for a cut end.
 */
public final class ObservedLog {

  /** Times in ms since the load clock's zero; the outcome is the code in the file. */
  public record Request(String name, int intended, int start, int end, int status, int outcome) {
    public int fromIntended() {
      return end - intended;
    }

    public int service() {
      return end - start;
    }
  }

  public record Value(String name, int at, int value) {}

  public final long zero;
  public final List<String> declared = new ArrayList<>();
  public final List<Request> requests = new ArrayList<>();
  public final List<Value> values = new ArrayList<>();
  public boolean cut;

  private final List<String> names = new ArrayList<>();
  private final List<Integer> types = new ArrayList<>();
  private final DataInputStream in;

  private ObservedLog(byte[] bytes) throws IOException {
    in = new DataInputStream(new ByteArrayInputStream(bytes));
    require(
        new String(in.readNBytes(4), StandardCharsets.US_ASCII).equals("HROB"), "begun with HROB");
    require(in.readByte() == 1, "version 1");
    zero = in.readLong();
  }

  public static ObservedLog read(Path file) throws IOException {
    ObservedLog log = new ObservedLog(Files.readAllBytes(file));
    try {
      while (log.in.available() > 0) {
        log.record(log.in.readByte());
      }
    } catch (EOFException e) {
      log.cut = true;
    }
    return log;
  }

  public List<Request> requests(String name) {
    return requests.stream().filter(request -> request.name().equals(name)).toList();
  }

  public List<Value> values(String name) {
    return values.stream().filter(value -> value.name().equals(name)).toList();
  }

  private void record(int kind) throws IOException {
    if (kind == 0) {
      require(in.readUnsignedShort() == names.size(), "names numbered densely");
      types.add(in.readUnsignedByte());
      names.add(in.readUTF());
      if (types.get(types.size() - 1) == 2) {
        declared.add(names.get(names.size() - 1));
      }
    } else if (kind == 1) {
      String name = named(1);
      requests.add(
          new Request(
              name,
              in.readInt(),
              in.readInt(),
              in.readInt(),
              in.readUnsignedShort(),
              in.readUnsignedByte()));
    } else {
      require(kind == 2, "a name, a request or a value, not " + kind);
      values.add(new Value(named(2), in.readInt(), in.readInt()));
    }
  }

  private String named(int type) throws IOException {
    int index = in.readUnsignedShort();
    require(index < names.size() && types.get(index) == type, "each name before its records");
    return names.get(index);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("the observations should have " + what);
    }
  }
}
