package dev.headroom.testbed.toxiproxy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The direction that a toxic sits on. */
enum Stream {
  /** From the client to the server. */
  UPSTREAM,
  /** From the server to the client. */
  DOWNSTREAM;

  static Stream of(String text) {
    for (Stream stream : values()) {
      if (stream.label().equalsIgnoreCase(text)) {
        return stream;
      }
    }
    throw ApiException.badRequest("stream was invalid, can be either upstream or downstream");
  }

  @JsonValue
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
