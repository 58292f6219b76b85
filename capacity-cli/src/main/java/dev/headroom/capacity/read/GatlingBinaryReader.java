package dev.headroom.capacity.read;

import dev.headroom.capacity.run.Damage;
import dev.headroom.capacity.run.RequestLogBuilder;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Gatling's binary {@code simulation.log}, one layout from 3.13 to 3.15. */
final class GatlingBinaryReader implements LogReader {

  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+(\\.\\d+)?[-.\\w]*");
  private static final Pattern KNOWN = Pattern.compile("3\\.1[345]([.-].*)?");

  @Override
  public boolean recognises(byte[] head) {
    return head.length > 6
        && head[0] == 0
        && head[1] == 0
        && head[2] == 0
        && head[3] == 0
        && VERSION.matcher(version(head)).matches();
  }

  private static String version(byte[] head) {
    int length = head[4];
    if (length < 1 || length > 64 || head.length < 6 + length) {
      return "";
    }
    return new String(
        head,
        5,
        length,
        head[5 + length] == 1 ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
  }

  @Override
  public void read(Path file, RequestLogBuilder into) throws IOException {
    try (ByteInput in = new ByteInput(file)) {
      GatlingRecords records = new GatlingRecords(in, into);
      String problem = null;
      try {
        records.readRun(version -> checkVersion(file, version));
        while (records.readEvent()) {}
      } catch (EOFException e) {
        problem = "the file ends inside a record";
      } catch (DamagedException e) {
        problem = e.getMessage();
      }
      if (problem != null) {
        into.damage(new Damage(file.toString(), records.goodUntil(), problem));
      }
    }
  }

  private static void checkVersion(Path file, String version) {
    if (!KNOWN.matcher(version).matches()) {
      throw new UnreadableLogException(
          file + " was written by Gatling " + version + ", whose format is not known.",
          "Use a log of Gatling 3.9 to 3.15.");
    }
  }
}
