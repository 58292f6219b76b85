package dev.headroom.testbed;

import java.util.Locale;

/** The servers that a stack can hold besides the application. */
public enum Store {
  REDIS,
  MARIADB,
  KAFKA;

  /** The part's name: {@code redis}, {@code mariadb}, {@code kafka}. */
  public String part() {
    return name().toLowerCase(Locale.ROOT);
  }
}
