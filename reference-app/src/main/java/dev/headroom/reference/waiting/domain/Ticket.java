package dev.headroom.reference.waiting.domain;

import dev.headroom.reference.waiting.WaitingToken;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a visitor stands.
 *
 * @param key the waiting identity
 * @param pass what booking takes; empty while waiting
 * @param position 1 is next, 0 once admitted
 * @param waitingCount people in the line of this schedule
 * @param admittedPerSecond the pace of admission lately; 0 when unknown
 * @param expiresAt when the place or the permit ends
 */
public record Ticket(
    WaitingToken key,
    Optional<WaitingToken> pass,
    long position,
    long waitingCount,
    double admittedPerSecond,
    Instant expiresAt) {

  public Ticket {
    if (pass.isPresent() != (position == 0)) {
      throw new IllegalArgumentException("either a pass or a position: " + position);
    }
  }
}
