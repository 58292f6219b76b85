package dev.headroom.load.journey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one request is about.
 *
 * @param op its name in the history; null for a request that changes nothing
 * @param seats the seats asked for; empty where none are
 * @param key idempotency key
 */
record Question(@Nullable String op, List<Integer> seats, @Nullable String key) {

  /** A request that changes nothing, and is no line of the history. */
  static final Question READ = new Question(null, List.of(), null);

  static Question of(String op) {
    return new Question(op, List.of(), null);
  }
}
