package dev.headroom.reference.defects;

import dev.headroom.reference.payments.PayHold;
import dev.headroom.reference.payments.Payment;
import dev.headroom.reference.payments.PaymentOrder;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import dev.headroom.reference.waiting.WaitingToken;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.QueryTimeoutException;

/**
 * {@code key-stuck-after-failure}: a payment marks its key as in progress, and only a success takes
 * the mark away; after a refusal or a failure whoever tries again under the same key hears for ever
 * that the payment is under way. So that there are failures, every eighth first try meets one, as
 * if the database had been away for a moment. Found where the mark was cleared after the work and
 * not in a {@code finally}; seen by {@code same-key-same-answer} and {@code bookings-settle}.
 */
class KeyStuckAfterFailure implements PayHold {
  private static final Script MARK =
      Lua.script(
          "return {redis.call('SET', KEYS[1], 'x', 'NX', 'EX', 86400) and 'marked' or 'stuck'}");
  private static final Script CLEAR = Lua.script("redis.call('DEL', KEYS[1]) return {}");
  private final PayHold real;
  private final RedisScripts redis;
  private final EveryNth fails = new EveryNth(8);

  KeyStuckAfterFailure(PayHold real, RedisScripts redis) {
    this.real = real;
    this.redis = redis;
  }

  @Override
  public Answer<Payment> pay(WaitingToken token, PaymentOrder order) {
    List<String> mark =
        List.of("defect:in-progress:" + order.userId() + ":" + order.idempotencyKey());
    if (redis.run(MARK, mark).get(0).equals("stuck")) {
      return Answer.refused(Code.PAYMENT_IN_PROGRESS);
    }
    if (fails.isIt()) {
      throw new QueryTimeoutException("the database was away for a moment");
    }
    Answer<Payment> answer = real.pay(token, order);
    if (answer.isGranted()) {
      redis.run(CLEAR, mark);
    }
    return answer;
  }

  @Override
  public Optional<Payment> paid(long userId, String idempotencyKey) {
    return real.paid(userId, idempotencyKey);
  }
}
