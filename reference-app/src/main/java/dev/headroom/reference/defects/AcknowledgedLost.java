package dev.headroom.reference.defects;

import dev.headroom.reference.payments.PayHold;
import dev.headroom.reference.payments.Payment;
import dev.headroom.reference.payments.PaymentOrder;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.waiting.WaitingToken;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code acknowledged-lost}: every fifth payment is acknowledged before its transaction has ended,
 * and that is rolled back. Found where an answer left before the commit, or a database promised
 * more than its disk kept; seen by {@code acknowledged-kept}.
 */
class AcknowledgedLost implements PayHold {
  private final PayHold real;
  private final TransactionTemplate transaction;
  private final EveryNth isLost = new EveryNth(5);

  AcknowledgedLost(PayHold real, TransactionTemplate transaction) {
    this.real = real;
    this.transaction = transaction;
  }

  @Override
  public Answer<Payment> pay(WaitingToken token, PaymentOrder order) {
    if (!isLost.isIt()) {
      return real.pay(token, order);
    }
    return transaction.execute(
        status -> {
          Answer<Payment> answer = real.pay(token, order);
          status.setRollbackOnly();
          return answer;
        });
  }

  @Override
  public Optional<Payment> paid(long userId, String idempotencyKey) {
    return real.paid(userId, idempotencyKey);
  }
}
