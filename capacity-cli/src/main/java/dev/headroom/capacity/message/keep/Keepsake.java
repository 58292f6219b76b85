package dev.headroom.capacity.message.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A record within a JSON document, as its last field, on one line. */
public final class Keepsake {
  /** The field. */
  public static final String FIELD = "redraw";

  private static final JsonMapper JSON = new JsonMapper();

  private Keepsake() {}

  /**
   * The document with the record in it.
   *
   * @param document one JSON object, indented
   * @param kept made of records, lists, maps by name, messages, enums, numbers, texts
   * @throws IllegalArgumentException if it holds anything else
   */
  public static String in(String document, Record kept) {
    String before = document.substring(0, document.lastIndexOf('}')).stripTrailing();
    String field = JSON.writeValueAsString(Written.of(kept));
    return before + ",\n  \"" + FIELD + "\" : " + field + "\n}\n";
  }

  /**
   * The record that is kept in a file; null where the document keeps none.
   *
   * @throws IOException if the file can't be read
   * @throws IllegalArgumentException if it is no JSON, or keeps something else
   */
  public static <R extends Record> @Nullable R read(Path file, Class<R> type) throws IOException {
    try {
      JsonNode kept = JSON.readTree(Files.readString(file)).path(FIELD);
      return kept.isObject() ? type.cast(Taken.of(kept, type)) : null;
    } catch (JacksonException broken) {
      throw new IllegalArgumentException(broken.getOriginalMessage(), broken);
    }
  }
}
