package dev.headroom.capacity.cli;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A second, plain decoder of the binary log, sharing nothing with the one under test. */
final class LogDecodedApart {

  /** A request as the log has it; times in epoch milliseconds. */
  record Request(String name, long start, long end, boolean ok) {}

  private final DataInputStream in;
  private final Map<Integer, String> strings = new HashMap<>();
  private final List<Request> requests = new ArrayList<>();
  private long zero;

  private LogDecodedApart(DataInputStream in) {
    this.in = in;
  }

  static List<Request> requests(Path log) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(log)))) {
      LogDecodedApart decoder = new LogDecodedApart(in);
      try {
        decoder.decode();
      } catch (EOFException cutOff) {
        // what came before counts
      }
      return decoder.requests;
    }
  }

  private void decode() throws IOException {
    in.readByte();
    string();
    string();
    zero = in.readLong();
    string();
    for (int scenarios = in.readInt(); scenarios > 0; scenarios--) {
      string();
    }
    for (int assertions = in.readInt(); assertions > 0; assertions--) {
      in.skipNBytes(in.readInt());
    }
    for (int header = in.read(); header >= 0; header = in.read()) {
      switch (header) {
        case 1 -> request();
        case 2 -> in.skipNBytes(9);
        case 3 -> {
          path();
          in.skipNBytes(13);
        }
        case 4 -> {
          cached();
          in.readInt();
        }
        default -> throw new IOException("no record starts with " + header);
      }
    }
  }

  private void request() throws IOException {
    String name = path() + cached();
    long start = zero + in.readInt();
    long end = zero + in.readInt();
    boolean ok = in.readBoolean();
    cached();
    requests.add(new Request(name, start, end, ok));
  }

  private String path() throws IOException {
    StringBuilder path = new StringBuilder();
    for (int groups = in.readInt(); groups > 0; groups--) {
      path.append(cached()).append(" / ");
    }
    return path.toString();
  }

  private String cached() throws IOException {
    int index = in.readInt();
    if (index > 0) {
      strings.put(index, string());
    }
    return strings.get(Math.abs(index));
  }

  private String string() throws IOException {
    byte[] text = in.readNBytes(in.readInt());
    if (text.length == 0) {
      return "";
    }
    return new String(
        text, in.readByte() == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
  }
}
