package dev.headroom.reference.payments;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.waiting.WaitingToken;
import java.util.Optional;

/** Sells what somebody holds, once a key. */
public interface PayHold {

  /**
   * The payment: the one made now, or the one made under the same key before. A refusal took
   * nothing and is not remembered. Refused with INVALID_TOKEN, HOLD_NOT_FOUND, FORBIDDEN,
   * HOLD_EXPIRED, NOT_ADMITTED, INSUFFICIENT_POINTS, IDEMPOTENCY_KEY_REUSED, or
   * PAYMENT_IN_PROGRESS, which alone is worth asking again. What fails otherwise, throws, and has
   * changed nothing or can be asked for again under the same key.
   *
   * @param token a pass of the holder; its permit is given back by a payment
   */
  Answer<Payment> pay(WaitingToken token, PaymentOrder order);

  /** The payment made under a key, also long after whatever stood in Redis is gone. */
  Optional<Payment> paid(long userId, String idempotencyKey);
}
