package dev.headroom.reference.defects;

import static dev.headroom.reference.shared.ScheduleKeys.prefix;

import dev.headroom.reference.reservations.ClaimedHold;
import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.application.SeatHolds;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import dev.headroom.reference.waiting.WaitingToken;
import java.util.Arrays;
import java.util.List;

/**
 * {@code expired-hold-paid}: whoever comes to pay after their hold has ended pays all the same, as
 * long as nobody else has bought the seats. Found where the end of a hold was looked at when seats
 * are given out and not when they are paid for; seen by {@code payment-once} when some pay late.
 */
class ExpiredHoldPaid extends ForwardingSeatHolds {
  private static final Script READ =
      Lua.script("return redis.call('HMGET', KEYS[1], 'user', 'seats', 'amount')");
  private final RedisScripts redis;

  ExpiredHoldPaid(SeatHolds real, RedisScripts redis) {
    super(real);
    this.redis = redis;
  }

  @Override
  public Answer<ClaimedHold> claim(WaitingToken token, long userId, HoldId id) {
    Answer<ClaimedHold> answer = real.claim(token, userId, id);
    return answer.fold(hold -> false, refusal -> refusal.code() == Code.HOLD_EXPIRED)
        ? Answer.granted(remembered(userId, id))
        : answer;
  }

  /** Ended holds are remembered for a while, so that they are told from those that never were. */
  private ClaimedHold remembered(long userId, HoldId id) {
    List<String> hold = redis.run(READ, List.of(prefix(id.scheduleId()) + "hold:" + id.secret()));
    List<Long> seats = Arrays.stream(hold.get(1).split(",")).map(Long::valueOf).toList();
    return new ClaimedHold(id, userId, seats, Long.parseLong(hold.get(2)));
  }
}
