package dev.headroom.load.inspect;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.headroom.load.history.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The operations that are worth asking for in bad faith, as requests. */
enum Kind {
  HOLD("POST", 201),
  RELEASE("DELETE", 204),
  PAY("POST", 201),
  BOOK("POST", 202),
  CHARGE("PATCH", 200);

  private static final List<Kind> ALL = List.of(values());

  private final String op = name().toLowerCase(Locale.ROOT);
  private final String method;
  private final int success;

  Kind(String method, int success) {
    this.method = method;
    this.success = success;
  }

  /** Null for any other operation. */
  static @Nullable Kind of(String op) {
    for (Kind kind : ALL) {
      if (kind.op.equals(op)) {
        return kind;
      }
    }
    return null;
  }

  /** As the history has it. */
  String op() {
    return op;
  }

  String method() {
    return method;
  }

  /** The HTTP status of success. */
  int success() {
    return success;
  }

  String path(Operation asked) {
    return switch (this) {
      case HOLD -> "/api/v1/reservations/holds";
      case RELEASE ->
          "/api/v1/reservations/holds/"
              + URLEncoder.encode(of(asked), StandardCharsets.UTF_8).replace("+", "%20");
      case PAY -> "/api/v1/payments";
      case BOOK -> "/api/v1/bookings";
      case CHARGE -> "/api/v1/users/" + asked.user() + "/points/charge";
    };
  }

  /** Empty for a request without one. */
  String body(Operation asked) {
    return switch (this) {
      case HOLD, BOOK ->
          "{\"userId\":%d,\"scheduleId\":%d,\"seatIds\":%s}"
              .formatted(asked.user(), asked.schedule(), asked.seats());
      case PAY -> "{\"userId\":%d,\"holdId\":%s}".formatted(asked.user(), id(of(asked)));
      case CHARGE -> "{\"amount\":%d}".formatted(asked.details().amount());
      case RELEASE -> "";
    };
  }

  private static String of(Operation asked) {
    return String.valueOf(asked.details().of());
  }

  /** A hold's id goes back as it came: a number stays one. */
  private static String id(String id) {
    return id.matches("\\d+") ? id : TextNode.valueOf(id).toString();
  }
}
