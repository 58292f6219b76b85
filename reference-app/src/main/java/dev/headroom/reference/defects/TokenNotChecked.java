package dev.headroom.reference.defects;

import dev.headroom.reference.reservations.ClaimedHold;
import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.reservations.application.SeatHolds;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.waiting.WaitingToken;
import java.util.function.Function;

/**
 * {@code token-not-checked}: holds and pays for whoever shows anything that looks like a token:
 * made up, somebody else's, or of an admission that is over. Found where the waiting line and the
 * booking were built by two teams and each took the other for the guard; seen by {@code
 * admitted-only}.
 */
class TokenNotChecked extends ForwardingSeatHolds {
  private final Backstage backstage;

  TokenNotChecked(SeatHolds real, Backstage backstage) {
    super(real);
    this.backstage = backstage;
  }

  @Override
  public Answer<Placed> hold(
      WaitingToken token, SeatRequest request, String idempotencyKey, long amount) {
    return anyway(
        token, request.userId(), shown -> real.hold(shown, request, idempotencyKey, amount));
  }

  @Override
  public Answer<ClaimedHold> claim(WaitingToken token, long userId, HoldId id) {
    return anyway(token, userId, shown -> real.claim(shown, userId, id));
  }

  private <T> Answer<T> anyway(
      WaitingToken token, long userId, Function<WaitingToken, Answer<T>> call) {
    Answer<T> answer = call.apply(token);
    return answer.fold(granted -> false, refusal -> isAboutTheToken(refusal.code()))
        ? backstage.as(userId, token.scheduleId(), call)
        : answer;
  }

  private static boolean isAboutTheToken(Code code) {
    return code == Code.INVALID_TOKEN || code == Code.NOT_ADMITTED;
  }
}
