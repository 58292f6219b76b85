package dev.headroom.load.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.headroom.load.history.Fingerprint;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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

  /** Epoch ms; null where there is none, or one that nobody can read. */
  @Nullable Long millis(String field) {
    String text = text(field);
    try {
      return text == null ? null : Long.valueOf(Instant.parse(text).toEpochMilli());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** A whole number; null where there is none. */
  @Nullable Long number(String field) {
    JsonNode value = body.path(field);
    return value.canConvertToLong() ? Long.valueOf(value.longValue()) : null;
  }

  /** The same for every answer that says the same. */
  String print() {
    return Fingerprint.of(body);
  }

  /** A place in the line, 0 once admitted; null when the answer has none. */
  @Nullable Long position() {
    return has("position") ? body.path("position").asLong() : null;
  }
}
