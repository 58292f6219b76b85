package dev.headroom.reference.defects;

import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.reservations.application.SeatHolds;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.waiting.WaitingToken;
import java.time.Duration;

/**
 * {@code hold-expiry-skipped}: a hold ends for its holder, who can't pay any more, but its seats
 * stay taken for everybody. Found where a job was to give seats back and didn't run; seen by {@code
 * holds-end} when holds are short and not all are paid for.
 */
class HoldExpirySkipped extends ForwardingSeatHolds {
  private static final Duration FOR_GOOD = Duration.ofDays(1);
  private final SeatBook book;

  HoldExpirySkipped(SeatHolds real, SeatBook book) {
    super(real);
    this.book = book;
  }

  @Override
  public Answer<Placed> hold(
      WaitingToken token, SeatRequest request, String idempotencyKey, long amount) {
    Answer<Placed> answer = real.hold(token, request, idempotencyKey, amount);
    if (answer.fold(placed -> !placed.again(), refusal -> false)) {
      book.keep(request.scheduleId(), request.seatIds(), FOR_GOOD);
    }
    return answer;
  }
}
