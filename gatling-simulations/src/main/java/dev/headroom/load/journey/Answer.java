package dev.headroom.load.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of an answer; a body that is no JSON has no fields. */
record Answer(JsonNode body) {

  static final Answer NONE = new Answer(MissingNode.getInstance());

  private static final ObjectMapper JSON = new ObjectMapper();

  static Answer parse(String body) {
    try {
      return new Answer(JSON.readTree(body));
    } catch (JsonProcessingException e) {
      return NONE;
    }
  }

  boolean has(String field) {
    return body.hasNonNull(field);
  }

  /** Ids may be numbers or strings; both become text. */
  @Nullable String text(String field) {
    return has(field) ? body.path(field).asText() : null;
  }

  /** That field of each element of a list; empty without one. */
  List<String> texts(String list, String field) {
    List<String> texts = new ArrayList<>();
    body.path(list).forEach(element -> new Answer(element).textTo(field, texts));
    return texts;
  }

  private void textTo(String field, List<String> texts) {
    if (has(field)) {
      texts.add(body.path(field).asText());
    }
  }

  /** A place in the line, 0 once admitted; null when the answer has none. */
  @Nullable Long position() {
    return has("position") ? body.path("position").asLong() : null;
  }
}
