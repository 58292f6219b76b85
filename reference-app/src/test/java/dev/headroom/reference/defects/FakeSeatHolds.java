package dev.headroom.reference.defects;

import dev.headroom.reference.reservations.ClaimedHold;
import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.reservations.application.SeatHolds;
import dev.headroom.reference.reservations.domain.Hold;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.waiting.WaitingToken;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Holds that never end, of whoever asks. */
class FakeSeatHolds implements SeatHolds {
  static final Instant END = Instant.parse("2026-01-01T00:05:00Z");
  private final Map<String, Hold> first = new HashMap<>();
  private final Set<Long> taken = new HashSet<>();

  @Override
  public Answer<Placed> hold(
      WaitingToken token, SeatRequest request, String idempotencyKey, long amount) {
    Hold before = first.get(idempotencyKey);
    if (before != null) {
      return Answer.granted(new Placed(before, true));
    }
    if (request.seatIds().stream().anyMatch(taken::contains)) {
      return Answer.refused(SeatHolds.taken(request.seatIds()));
    }
    taken.addAll(request.seatIds());
    Hold hold = new Hold(HoldId.next(request.scheduleId()), request.seatIds(), amount, END);
    first.put(idempotencyKey, hold);
    return Answer.granted(new Placed(hold, false));
  }

  @Override
  public Set<Long> taken(long scheduleId) {
    return taken;
  }

  @Override
  public Answer<HoldId> release(WaitingToken token, Caller caller, HoldId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Answer<ClaimedHold> claim(WaitingToken token, long userId, HoldId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void consume(ClaimedHold hold) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void reloadSold(long scheduleId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long countHeld(long scheduleId) {
    return taken.size();
  }
}
