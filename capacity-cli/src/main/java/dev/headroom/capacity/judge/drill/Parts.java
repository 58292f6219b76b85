package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.message.Message;
import java.util.Locale;

/** Names of parts of the system, as people say them. */
final class Parts {

  private Parts() {}

  static Message name(String part) {
    return switch (part) {
      case "redis" -> Message.of("Redis");
      case "database" -> Message.of("the database");
      case "kafka" -> Message.of("Kafka");
      case "app" -> Message.of("the app");
      default -> Message.name(part);
    };
  }

  static Message givenBack(String part) {
    return switch (part) {
      case "redis" -> Message.of("Redis given back");
      case "database" -> Message.of("the database given back");
      case "kafka" -> Message.of("Kafka given back");
      default -> Message.of("put back");
    };
  }

  /** What a sentence such as {@code Redis cut off} is about, where nobody says. */
  static String named(String title) {
    String text = title.toLowerCase(Locale.ROOT);
    return text.contains("redis") || text.contains("sentinel")
        ? "redis"
        : text.contains("kafka") || text.contains("topic") || text.contains("broker")
            ? "kafka"
            : text.contains("database") || text.contains("mariadb") || text.contains("query")
                ? "database"
                : "app";
  }
}
