package dev.headroom.capacity.read;

import dev.headroom.capacity.run.Damage;
import dev.headroom.capacity.run.RequestLogBuilder;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * k6's {@code --out json=}, packed by gzip or not: a line a sample. A line that makes no sense is
 * told and left out; the next one is read again.
 */
final class K6LinesReader implements LogReader {

  @Override
  public boolean recognises(byte[] head) {
    String text = HeadText.of(head).stripLeading();
    if (!text.startsWith("{")) {
      return false;
    }
    String first = text.substring(1).stripLeading().replaceAll("\\s*:\\s*", ":");
    return first.startsWith("\"metric\":\"")
        || first.startsWith("\"type\":\"Metric\"")
        || first.startsWith("\"type\":\"Point\"")
        || first.startsWith("\"data\":{") && first.contains("\"time\":");
  }

  @Override
  public void read(Path file, RequestLogBuilder into) throws IOException {
    RowDamages damages = new RowDamages(file, into);
    K6Points points = new K6Points(into, damages);
    long offset = 0;
    try (PackedLines lines = new PackedLines(file)) {
      while (lines.next()) {
        offset = lines.offset();
        try {
          points.read(lines);
        } catch (DamagedException e) {
          damages.add(offset, e.getMessage());
        }
        offset += lines.length();
      }
    } catch (EOFException | ZipException e) {
      into.damage(
          new Damage(
              file.toString(), offset, "it can't be unpacked beyond here (counted unpacked)"));
    }
    points.end();
    if (!points.begun()) {
      throw new UnreadableLogException(
          file + " has no sample of k6 in it.",
          "Give what k6 run --out json=FILE wrote, or its summary.");
    }
    damages.end(offset);
  }
}
