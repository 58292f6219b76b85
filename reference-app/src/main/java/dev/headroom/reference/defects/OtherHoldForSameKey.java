package dev.headroom.reference.defects;

import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.reservations.application.SeatHolds;
import dev.headroom.reference.reservations.domain.Hold;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.waiting.WaitingToken;
import java.time.Clock;
import java.time.Duration;

/**
 * {@code other-answer-for-same-key}, holds: the answer to a request that comes again is made anew
 * rather than remembered, and tells an end that the hold doesn't have. Found where a key was kept
 * without the answer that belonged to it; seen by {@code same-key-same-answer} when requests come
 * twice.
 */
class OtherHoldForSameKey extends ForwardingSeatHolds {
  private final Clock clock;
  private final Duration holdLife;

  OtherHoldForSameKey(SeatHolds real, Clock clock, Duration holdLife) {
    super(real);
    this.clock = clock;
    this.holdLife = holdLife;
  }

  @Override
  public Answer<Placed> hold(
      WaitingToken token, SeatRequest request, String idempotencyKey, long amount) {
    return real.hold(token, request, idempotencyKey, amount)
        .map(placed -> placed.again() ? anew(placed.hold()) : placed);
  }

  private Placed anew(Hold hold) {
    return new Placed(
        new Hold(hold.id(), hold.seatIds(), hold.amount(), clock.instant().plus(holdLife)), true);
  }
}
