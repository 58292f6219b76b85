package dev.headroom.chaos.fault;

import dev.headroom.chaos.surroundings.Proxied;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The proxies that a fault acts on.
 *
 * @param stores one or more
 */
public record Aim(List<Proxied> stores) {

  public Aim {
    stores = List.copyOf(stores);
    if (stores.isEmpty()) {
      throw new IllegalArgumentException("a fault acts on one store at least");
    }
  }

  public static Aim at(Proxied store) {
    return new Aim(List.of(store));
  }

  /** {@code redis}, {@code database}, {@code kafka} or {@code all}. */
  static Aim parse(String text) {
    return text.equals("all") ? new Aim(List.of(Proxied.values())) : at(Proxied.of(text));
  }

  /** For the middle of a sentence. */
  String words() {
    return stores.stream().map(Aim::name).collect(Collectors.joining(", "));
  }

  /** For the beginning of one. */
  String title() {
    String words = words();
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The proxies' names. */
  String part() {
    return stores.stream().map(Proxied::proxy).collect(Collectors.joining(", "));
  }

  private static String name(Proxied store) {
    return switch (store) {
      case REDIS -> "Redis";
      case DATABASE -> "the database";
      case KAFKA -> "Kafka";
    };
  }
}
