package dev.headroom.chaos.surroundings;

import java.util.Arrays;
import java.util.Locale;

/** The stores that have a proxy before them. */
public enum Proxied {
  REDIS,
  DATABASE,
  KAFKA;

  /** The proxy's name. */
  public String proxy() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if no store has a proxy of that name
   */
  public static Proxied of(String proxy) {
    return Arrays.stream(values())
        .filter(store -> store.proxy().equals(proxy))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("which is none of redis, database, kafka"));
  }
}
