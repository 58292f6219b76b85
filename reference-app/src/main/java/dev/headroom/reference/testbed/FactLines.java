package dev.headroom.reference.testbed;

import java.io.OutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.MinimalPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Writes facts as they come, one JSON object a line, and counts them. */
class FactLines implements AutoCloseable {
  private final JsonGenerator json;
  private long written;

  FactLines(JsonMapper mapper, OutputStream out) {
    this.json = mapper.writer().with(new MinimalPrettyPrinter("\n")).createGenerator(out);
  }

  /** Adds one. */
  void add(String fact, Consumer<JsonGenerator> properties) {
    json.writeStartObject();
    json.writeStringProperty("fact", fact);
    properties.accept(json);
    json.writeEndObject();
    written++;
  }

  long written() {
    return written;
  }

  @Override
  public void close() {
    json.writeRaw('\n');
    json.close();
  }
}
