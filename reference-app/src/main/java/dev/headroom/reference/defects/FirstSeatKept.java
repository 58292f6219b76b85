package dev.headroom.reference.defects;

import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.reservations.application.SeatHolds;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.waiting.WaitingToken;
import java.time.Duration;
import java.util.List;

/**
 * {@code first-seat-kept}: takes seats one after the other, and when the second is taken forgets to
 * give back the first, which nobody holds then and nobody gets for the life of a hold. Found where
 * each seat was locked by a step of its own without a way back; seen by {@code free-seats-true} and
 * {@code holds-end} when people want two seats.
 */
class FirstSeatKept extends ForwardingSeatHolds {
  private final SeatBook book;
  private final Duration holdLife;

  FirstSeatKept(SeatHolds real, SeatBook book, Duration holdLife) {
    super(real);
    this.book = book;
    this.holdLife = holdLife;
  }

  @Override
  public Answer<Placed> hold(
      WaitingToken token, SeatRequest request, String idempotencyKey, long amount) {
    Answer<Placed> answer = real.hold(token, request, idempotencyKey, amount);
    List<Long> first = request.seatIds().subList(0, 1);
    if (request.seatIds().size() > 1
        && NoSeatLock.isTaken(answer)
        && book.isFree(request.scheduleId(), first)) {
      book.keep(request.scheduleId(), first, holdLife);
    }
    return answer;
  }
}
