package dev.headroom.reference.payments.application;

import dev.headroom.reference.payments.PayHold;
import dev.headroom.reference.payments.Payment;
import dev.headroom.reference.payments.PaymentOrder;
import dev.headroom.reference.reservations.ClaimedHold;
import dev.headroom.reference.reservations.ConfirmReservation.SeatSoldException;
import dev.headroom.reference.reservations.Holds;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.Refusal;
import dev.headroom.reference.shared.redis.RedisUnavailableException;
import dev.headroom.reference.waiting.LeaveLine;
import dev.headroom.reference.waiting.WaitingToken;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * Sells what somebody holds. Only a success is remembered under its key: a refusal took nothing.
 */
@Service
class PayForHold implements PayHold {
  private static final Logger LOG = LoggerFactory.getLogger(PayForHold.class);
  private static final int ATTEMPTS = 3;
  private final Holds holds;
  private final LeaveLine line;
  private final Payments payments;
  private final PaymentTransaction transaction;
  private final MeterRegistry meters;

  PayForHold(
      Holds holds,
      LeaveLine line,
      Payments payments,
      PaymentTransaction transaction,
      MeterRegistry meters) {
    this.holds = holds;
    this.line = line;
    this.payments = payments;
    this.transaction = transaction;
    this.meters = meters;
    outcome("confirmed");
  }

  @Override
  public Answer<Payment> pay(WaitingToken token, PaymentOrder order) {
    Answer<ClaimedHold> claim = holds.claim(token, order.userId(), order.holdId());
    Answer<Payment> answer =
        claim.fold(hold -> settle(token, order, hold), refusal -> replay(order, refusal));
    count(answer.fold(paid -> "confirmed", refusal -> name(refusal.code())));
    return answer;
  }

  @Override
  public Optional<Payment> paid(long userId, String idempotencyKey) {
    return payments.firstAnswer(userId, idempotencyKey).map(Payments.FirstAnswer::payment);
  }

  /** A paid hold is gone, so a repeated order shows as a refused claim. */
  private Answer<Payment> replay(PaymentOrder order, Refusal refusal) {
    if (refusal.code() == Code.INVALID_TOKEN) {
      return Answer.refused(refusal);
    }
    return firstAnswer(order).orElseGet(() -> Answer.refused(refusal));
  }

  private Optional<Answer<Payment>> firstAnswer(PaymentOrder order) {
    return payments
        .firstAnswer(order.userId(), order.idempotencyKey())
        .map(
            first ->
                first.fingerprint().equals(order.fingerprint())
                    ? Answer.granted(first.payment())
                    : Answer.refused(Code.IDEMPOTENCY_KEY_REUSED));
  }

  private Answer<Payment> settle(WaitingToken token, PaymentOrder order, ClaimedHold hold) {
    for (int attempt = 1; ; attempt++) {
      try {
        Optional<Answer<Payment>> answer = transaction.pay(order, hold);
        if (answer.isEmpty()) {
          return firstAnswer(order).orElseGet(() -> Answer.refused(Code.PAYMENT_IN_PROGRESS));
        }
        answer.filter(Answer::isGranted).ifPresent(paid -> finish(token, hold));
        return answer.get();
      } catch (SeatSoldException e) {
        return sold(order, hold);
      } catch (PessimisticLockingFailureException e) {
        // A deadlock or a lock wait that took too long: nothing has been written.
        if (attempt == ATTEMPTS) {
          return Answer.refused(Code.PAYMENT_IN_PROGRESS);
        }
      }
    }
  }

  /** The same hold paid under another key in the meantime, or a seat that Redis had forgotten. */
  private Answer<Payment> sold(PaymentOrder order, ClaimedHold hold) {
    quietly(() -> holds.reloadSold(hold.id().scheduleId()));
    return firstAnswer(order).orElseGet(() -> Answer.refused(Code.HOLD_EXPIRED));
  }

  /** The database has decided; what Redis misses now it makes good by expiry. */
  private void finish(WaitingToken token, ClaimedHold hold) {
    quietly(() -> holds.consume(hold));
    quietly(() -> line.leave(token, Caller.anyone()));
  }

  private static void quietly(Runnable action) {
    try {
      action.run();
    } catch (RedisUnavailableException e) {
      LOG.warn("after a payment: {}", e.getMessage());
    }
  }

  private Counter outcome(String outcome) {
    return meters.counter("headroom.payments", "outcome", outcome);
  }

  private void count(String outcome) {
    outcome(outcome).increment();
  }

  private static String name(Code code) {
    return code.name().toLowerCase(Locale.ROOT);
  }
}
