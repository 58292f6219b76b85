package dev.headroom.reference.defects;

import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.HoldSeatsFor;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.waiting.WaitingToken;
import java.time.Duration;

/**
 * {@code one-consumer-thread}: bookings taken in by many threads are worked off by one, which needs
 * a fifth of a second for each. Requests are answered as fast as ever while the pile grows. Found
 * where a consumer was left at its defaults; seen by an objective for the time until a booking is
 * settled.
 */
class OneConsumerThread implements HoldSeatsFor {
  private static final Duration STEP = Duration.ofMillis(200);
  private final HoldSeatsFor real;

  OneConsumerThread(HoldSeatsFor real) {
    this.real = real;
  }

  @Override
  public Answer<Long> price(SeatRequest request) {
    return real.price(request);
  }

  @Override
  public Answer<HoldId> hold(WaitingToken token, SeatRequest request, String idempotencyKey) {
    Delay.of(STEP);
    return real.hold(token, request, idempotencyKey);
  }

  @Override
  public Answer<HoldId> release(WaitingToken token, HoldId id) {
    return real.release(token, id);
  }
}
