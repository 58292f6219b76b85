package dev.headroom.reference.reservations.adapter.web;

import dev.headroom.reference.reservations.domain.Hold;
import java.time.Instant;
import java.util.List;

record HoldView(
    String holdId, long scheduleId, List<Long> seatIds, long amount, Instant expiresAt) {

  static HoldView of(Hold hold) {
    return new HoldView(
        hold.id().text(), hold.id().scheduleId(), hold.seatIds(), hold.amount(), hold.expiresAt());
  }
}
