package dev.headroom.reference.reservations.application;

import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.HoldSeatsFor;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.reservations.domain.Hold;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.waiting.WaitingToken;
import org.springframework.stereotype.Service;

/** The same holds as over HTTP; the pass was its owner's when it was taken in. */
@Service
class HoldSeatsOnBehalf implements HoldSeatsFor {
  private final HoldSeats holdSeats;

  HoldSeatsOnBehalf(HoldSeats holdSeats) {
    this.holdSeats = holdSeats;
  }

  @Override
  public Answer<Long> price(SeatRequest request) {
    return holdSeats.price(request);
  }

  @Override
  public Answer<HoldId> hold(WaitingToken token, SeatRequest request, String idempotencyKey) {
    return holdSeats.hold(token, request, idempotencyKey).map(Hold::id);
  }

  @Override
  public Answer<HoldId> release(WaitingToken token, HoldId id) {
    return holdSeats.release(token, Caller.anyone(), id);
  }
}
