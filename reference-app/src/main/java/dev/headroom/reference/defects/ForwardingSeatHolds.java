package dev.headroom.reference.defects;

import dev.headroom.reference.reservations.ClaimedHold;
import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.reservations.application.SeatHolds;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.waiting.WaitingToken;
import java.util.Set;

/** Holds as they are; a defect overrides what it does wrong. */
abstract class ForwardingSeatHolds implements SeatHolds {
  final SeatHolds real;

  ForwardingSeatHolds(SeatHolds real) {
    this.real = real;
  }

  @Override
  public Answer<Placed> hold(
      WaitingToken token, SeatRequest request, String idempotencyKey, long amount) {
    return real.hold(token, request, idempotencyKey, amount);
  }

  @Override
  public Answer<HoldId> release(WaitingToken token, Caller caller, HoldId id) {
    return real.release(token, caller, id);
  }

  @Override
  public Answer<ClaimedHold> claim(WaitingToken token, long userId, HoldId id) {
    return real.claim(token, userId, id);
  }

  @Override
  public void consume(ClaimedHold hold) {
    real.consume(hold);
  }

  @Override
  public void reloadSold(long scheduleId) {
    real.reloadSold(scheduleId);
  }

  @Override
  public Set<Long> taken(long scheduleId) {
    return real.taken(scheduleId);
  }

  @Override
  public long countHeld(long scheduleId) {
    return real.countHeld(scheduleId);
  }
}
