package dev.headroom.reference.defects;

import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.reservations.application.SeatHolds;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.waiting.WaitingToken;
import java.time.Duration;

/**
 * {@code no-seat-lock}: looks whether the seats are free, and writes the hold some milliseconds
 * later, with nothing in between that keeps a rival from doing the same. The first bug of every
 * booking system that reads, decides and writes; seen by {@code seat-one-holder} when people want
 * the same seat at the same time.
 */
class NoSeatLock extends ForwardingSeatHolds {
  private static final Duration FROM_LOOK_TO_WRITE = Duration.ofMillis(20);
  private final SeatBook book;

  NoSeatLock(SeatHolds real, SeatBook book) {
    super(real);
    this.book = book;
  }

  @Override
  public Answer<Placed> hold(
      WaitingToken token, SeatRequest request, String idempotencyKey, long amount) {
    boolean free = book.isFree(request.scheduleId(), request.seatIds());
    Delay.of(FROM_LOOK_TO_WRITE);
    Answer<Placed> answer = real.hold(token, request, idempotencyKey, amount);
    if (free && isTaken(answer)) {
      book.forget(request.scheduleId(), request.seatIds());
      return real.hold(token, request, idempotencyKey, amount);
    }
    return answer;
  }

  static boolean isTaken(Answer<Placed> answer) {
    return answer.fold(placed -> false, refusal -> refusal.code() == Code.SEAT_TAKEN);
  }
}
