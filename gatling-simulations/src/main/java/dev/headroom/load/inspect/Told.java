package dev.headroom.load.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.headroom.load.history.Details;
import dev.headroom.load.history.Fingerprint;
import dev.headroom.load.history.Operation;
import dev.headroom.load.history.Outcome;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The history's line of an answer: the same as a person's would be. */
final class Told {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Told() {}

  static Operation of(Kind kind, Operation asked, int status, String body, long millis) {
    JsonNode answer = parse(body);
    String code = text(answer, "code");
    Operation answered =
        asked.answered(
            null,
            millis,
            Outcome.of(status, kind.success(), code == null ? "" : code),
            status,
            code);
    return status == kind.success() ? granted(kind, answered, answer) : answered;
  }

  /** No answer came: it may have happened. */
  static Operation nothing(Operation asked, long millis) {
    return asked.answered(null, millis, Outcome.UNKNOWN, 0, null);
  }

  private static Operation granted(Kind kind, Operation answered, JsonNode answer) {
    Details details = answered.details();
    return switch (kind) {
      case HOLD ->
          answered
              .withRef(text(answer, "holdId"))
              .with(
                  details.withAnswer(
                      millis(answer), null, number(answer, "amount"), Fingerprint.of(answer)));
      case PAY ->
          answered
              .withRef(text(answer, "paymentId"))
              .with(
                  details.withAnswer(
                      null,
                      text(answer, "reservationId"),
                      number(answer, "amount"),
                      Fingerprint.of(answer)));
      case CHARGE ->
          answered.with(details.withAnswer(null, null, details.amount(), Fingerprint.of(answer)));
      case BOOK -> answered.withRef(text(answer, "bookingId"));
      case RELEASE -> answered;
    };
  }

  private static JsonNode parse(String body) {
    try {
      JsonNode read = JSON.readTree(body);
      return read == null ? MissingNode.getInstance() : read;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static @Nullable String text(JsonNode answer, String field) {
    return answer.hasNonNull(field) ? answer.path(field).asText() : null;
  }

  private static @Nullable Long number(JsonNode answer, String field) {
    JsonNode value = answer.path(field);
    return value.canConvertToLong() ? Long.valueOf(value.longValue()) : null;
  }

  private static @Nullable Long millis(JsonNode answer) {
    String text = text(answer, "expiresAt");
    try {
      return text == null ? null : Long.valueOf(Instant.parse(text).toEpochMilli());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
