package dev.headroom.capacity.read;

import dev.headroom.capacity.run.RequestLogBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Gatling's text {@code simulation.log} up to 3.12: a line a record, fields separated by TAB. A
 * line that makes no sense is told and left out; the next one is read again.
 */
final class GatlingTextReader implements LogReader {

  @Override
  public boolean recognises(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return text.startsWith("RUN\t") || text.startsWith("ASSERTION\t");
  }

  @Override
  public void read(Path file, RequestLogBuilder into) throws IOException {
    GatlingLines lines = new GatlingLines(file, into);
    try (LineInput in = new LineInput(file)) {
      GatlingQuickLines quick = new GatlingQuickLines(in, lines);
      while (in.nextLine()) {
        if (!quick.read()) {
          lines.read(in.text(), in.offset());
        }
      }
    }
    lines.end();
  }
}
