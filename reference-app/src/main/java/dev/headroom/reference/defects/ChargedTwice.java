package dev.headroom.reference.defects;

import dev.headroom.reference.payments.PayHold;
import dev.headroom.reference.payments.Payment;
import dev.headroom.reference.payments.PaymentOrder;
import dev.headroom.reference.points.SpendPoints;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.waiting.WaitingToken;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code charged-twice}: takes the points before it looks whether the hold has been paid for, so
 * that whoever pays again, by the same key, by another or at the same time, is charged again, and
 * told that all went well. Found where a wallet and an order service each did their part right;
 * seen by {@code payment-once} when payments come twice.
 */
class ChargedTwice implements PayHold {
  private final PayHold real;
  private final SpendPoints points;
  private final TransactionTemplate transaction;
  private final Map<String, Paid> paid = new ConcurrentHashMap<>();

  ChargedTwice(PayHold real, SpendPoints points, TransactionTemplate transaction) {
    this.real = real;
    this.points = points;
    this.transaction = transaction;
  }

  private record Paid(long userId, Payment payment, AtomicInteger charges) {}

  @Override
  public Answer<Payment> pay(WaitingToken token, PaymentOrder order) {
    Answer<Payment> answer = real.pay(token, order);
    String hold = order.holdId().text();
    Paid before =
        answer.fold(
            payment ->
                paid.putIfAbsent(hold, new Paid(order.userId(), payment, new AtomicInteger(1))),
            refusal -> paid.get(hold));
    if (before == null || before.userId() != order.userId()) {
      return answer;
    }
    String reference = hold + "." + before.charges().incrementAndGet();
    Boolean charged =
        transaction.execute(
            status -> points.spend(order.userId(), before.payment().amount(), reference));
    return Boolean.TRUE.equals(charged) ? Answer.granted(before.payment()) : answer;
  }

  @Override
  public Optional<Payment> paid(long userId, String idempotencyKey) {
    return real.paid(userId, idempotencyKey);
  }
}
