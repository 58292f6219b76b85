package dev.headroom.reference.reservations.adapter.persistence;

import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.reservations.application.SeatHolds.Placed;
import dev.headroom.reference.reservations.domain.Hold;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of {@code holds}.
 *
 * @param request whose seats they are, and which
 * @param endsAt milliseconds since 1970 by the database's clock
 */
record StoredHold(
    HoldId id,
    SeatRequest request,
    String key,
    String fingerprint,
    long amount,
    State state,
    long endsAt) {

  enum State {
    HELD,
    RELEASED,
    SOLD,
    EXPIRED
  }

  Placed placed(boolean again) {
    return new Placed(new Hold(id, request.seatIds(), amount, Instant.ofEpochMilli(endsAt)), again);
  }

  /** Neither given back nor paid for; whether it has ended is another question. */
  boolean stands() {
    return state == State.HELD || state == State.EXPIRED;
  }

  String seatText() {
    return request.seatIds().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  static List<Long> seats(String text) {
    return Arrays.stream(text.split(",")).map(Long::valueOf).toList();
  }
}
