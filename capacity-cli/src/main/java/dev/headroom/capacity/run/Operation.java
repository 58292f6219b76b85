package dev.headroom.capacity.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code history.jsonl.gz}: an operation on shared state as the one who asked saw it.
 *
 * @param op {@code enter}, {@code admitted}, {@code leave}, {@code hold}, {@code release}, {@code
 *     pay}, {@code book}, {@code booked} (a booking is settled) or {@code charge}
 * @param key idempotency key
 * @param ref id of the hold, payment or booking in the answer
 * @param start and {@code end} in epoch milliseconds
 * @param outcome {@code ok}, {@code refused} (did not happen) or {@code unknown} (may have
 *     happened)
 */
public record Operation(
    String op,
    long user,
    long schedule,
    @Nullable List<Long> seats,
    @Nullable String key,
    @Nullable String ref,
    long start,
    long end,
    String outcome) {

  /** Whether it was acknowledged, so that it certainly happened. */
  public boolean acknowledged() {
    return "ok".equals(outcome);
  }

  public List<Long> seatIds() {
    return seats == null ? List.of() : seats;
  }
}
