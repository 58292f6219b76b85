package dev.headroom.reference.defects;

import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.reservations.application.SeatHolds;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Secrets;
import dev.headroom.reference.waiting.WaitingToken;

/**
 * {@code no-idempotency}, holds: the key is taken and not looked at, so a request that comes again
 * finds its own seats taken. Found wherever a header was read by the documentation alone; seen by
 * {@code same-key-same-answer} when requests come twice.
 */
class NoHoldIdempotency extends ForwardingSeatHolds {

  NoHoldIdempotency(SeatHolds real) {
    super(real);
  }

  @Override
  public Answer<Placed> hold(
      WaitingToken token, SeatRequest request, String idempotencyKey, long amount) {
    return real.hold(token, request, idempotencyKey + "~" + Secrets.next(), amount);
  }
}
