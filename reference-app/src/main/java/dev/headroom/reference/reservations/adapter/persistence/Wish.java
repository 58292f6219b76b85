package dev.headroom.reference.reservations.adapter.persistence;

import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.reservations.adapter.persistence.StoredHold.State;
import java.time.Duration;

/** A hold that is to be. */
record Wish(HoldId id, SeatRequest request, String key, long amount, Duration life) {

  StoredHold from(long now) {
    return new StoredHold(
        id, request, key, request.fingerprint(), amount, State.HELD, now + life.toMillis());
  }
}
