package dev.headroom.load.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One JSON object a line, compressed, and readable up to the last flush whatever happens then. */
final class HistoryFile implements AutoCloseable {

  private static final int BUFFER = 16_384;

  private final int injector;
  private final JsonGenerator json;
  private boolean dirty;

  HistoryFile(Path file, int injector) throws IOException {
    this.injector = injector;
    OutputStream raw = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    OutputStream out = new BufferedOutputStream(new Quick(raw), BUFFER);
    this.json = new JsonFactory().createGenerator(out);
    json.setPrettyPrinter(new MinimalPrettyPrinter(""));
  }

  void append(Operation o) throws IOException {
    json.writeStartObject();
    json.writeStringField("op", o.op());
    json.writeNumberField("user", o.user());
    json.writeNumberField("schedule", o.schedule());
    json.writeArrayFieldStart("seats");
    for (int seat : o.seats()) {
      json.writeNumber(seat);
    }
    json.writeEndArray();
    text("key", o.key());
    text("ref", o.ref());
    Long position = o.position();
    if (position == null) {
      json.writeNullField("position");
    } else {
      json.writeNumberField("position", position);
    }
    json.writeNumberField("intended", o.intended());
    json.writeNumberField("start", o.start());
    json.writeNumberField("end", o.end());
    json.writeStringField("outcome", o.outcome().text());
    json.writeNumberField("status", o.status());
    text("code", o.code());
    json.writeNumberField("injector", injector);
    details(o.details());
    json.writeEndObject();
    json.writeRaw('\n');
    dirty = true;
  }

  /** Left out where there are none: most operations have few. */
  private void details(Details details) throws IOException {
    some("of", details.of());
    some("pass", details.pass());
    some("expires", details.expires());
    some("reservation", details.reservation());
    some("amount", details.amount());
    some("answer", details.answer());
    some("probe", details.probe());
  }

  private void some(String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  private void some(String name, @Nullable Long value) throws IOException {
    if (value != null) {
      json.writeNumberField(name, value);
    }
  }

  private void text(String name, @Nullable String value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }

  void flush() throws IOException {
    if (dirty) {
      json.flush();
      dirty = false;
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  /**
   * Compresses at its quickest: at the usual level, compressing was the better half of what history
   * costs, for a file a third smaller. A flush ends a block, so that a reader gets all before it.
   */
  private static final class Quick extends GZIPOutputStream {

    Quick(OutputStream out) throws IOException {
      super(out, BUFFER, true);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
