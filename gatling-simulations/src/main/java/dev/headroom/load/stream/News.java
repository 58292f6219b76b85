package dev.headroom.load.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * What an event tells somebody who waits.
 *
 * @param place in the line, -1 when it tells none
 * @param pass the token for the booking calls, when admitted
 * @param expiresAtMillis when the admission ends, epoch ms; -1 when it doesn't say
 * @param retryAfterMillis when to come back, -1 when it doesn't say
 */
record News(
    Kind kind, long place, @Nullable String pass, long expiresAtMillis, long retryAfterMillis) {

  enum Kind {
    POSITION,
    ADMITTED,
    CLOSING,
    /** Nothing that a person who waits would understand. */
    OTHER
  }

  private static final JsonFactory JSON = new JsonFactory();
  private static final News NONE = new News(Kind.OTHER, -1, null, -1, -1);

  /** An event whose data lacks what its type promises is of no use: {@link Kind#OTHER}. */
  static News of(ServerEvent event) {
    try (JsonParser json = JSON.createParser(event.data())) {
      return read(event.type(), json);
    } catch (IOException | DateTimeParseException e) {
      return NONE;
    }
  }

  /** When the admission ends; null when it doesn't say. */
  @Nullable Long expires() {
    return expiresAtMillis < 0 ? null : Long.valueOf(expiresAtMillis);
  }

  private static News read(String type, JsonParser json) throws IOException {
    long place = -1;
    long expires = -1;
    long retry = -1;
    String pass = null;
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "position" -> place = json.getLongValue();
        case "retryAfterMillis" -> retry = json.getLongValue();
        case "admittedToken" -> pass = json.getText();
        case "expiresAt" -> expires = Instant.parse(json.getText()).toEpochMilli();
        default -> json.skipChildren();
      }
    }
    return switch (type) {
      case "position" -> place < 0 ? NONE : new News(Kind.POSITION, place, null, -1, -1);
      case "admitted" -> pass == null ? NONE : new News(Kind.ADMITTED, 0, pass, expires, -1);
      case "closing" -> new News(Kind.CLOSING, -1, null, -1, Math.max(0, retry));
      default -> NONE;
    };
  }
}
