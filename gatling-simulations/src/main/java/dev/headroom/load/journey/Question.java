package dev.headroom.load.journey;

import dev.headroom.load.history.Details;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one request is about.
 *
 * @param op its name in the history; null for a request that is no line of it
 * @param schedule which it is about; 0 for the person's own
 * @param seats the seats asked for; empty where none are
 * @param key idempotency key
 * @param ref what it is about, where that is known before the answer
 * @param details what else is known before the answer
 */
record Question(
    @Nullable String op,
    int schedule,
    List<Integer> seats,
    @Nullable String key,
    @Nullable String ref,
    Details details) {

  /** A request that changes nothing, and is no line of the history. */
  static final Question READ = new Question(null, 0, List.of(), null, null, Details.NONE);

  static Question of(String op) {
    return new Question(op, 0, List.of(), null, null, Details.NONE);
  }

  Question schedule(int about) {
    return new Question(op, about, seats, key, ref, details);
  }

  Question seats(List<Integer> about) {
    return new Question(op, schedule, about, key, ref, details);
  }

  Question key(String once) {
    return new Question(op, schedule, seats, once, ref, details);
  }

  Question ref(@Nullable String about) {
    return new Question(op, schedule, seats, key, about, details);
  }

  Question with(Details known) {
    return new Question(op, schedule, seats, key, ref, known);
  }
}
