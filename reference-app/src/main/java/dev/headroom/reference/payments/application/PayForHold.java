package dev.headroom.reference.payments.application;

import dev.headroom.reference.payments.PayHold;
import dev.headroom.reference.payments.Payment;
import dev.headroom.reference.payments.PaymentOrder;
import dev.headroom.reference.payments.application.Payments.FirstAnswer;
import dev.headroom.reference.payments.application.Payments.KeyTakenException;
import dev.headroom.reference.reservations.ClaimedHold;
import dev.headroom.reference.reservations.ConfirmReservation.SeatSoldException;
import dev.headroom.reference.reservations.Holds;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.redis.RedisUnavailableException;
import dev.headroom.reference.waiting.LeaveLine;
import dev.headroom.reference.waiting.WaitingToken;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
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

  /** How refusals of a claim read once the hold has been paid for: it is gone, so is the permit. */
  private static final Set<Code> MAY_BE_PAID =
      Set.of(Code.HOLD_NOT_FOUND, Code.HOLD_EXPIRED, Code.NOT_ADMITTED);

  /** Deadlocks are told at once; a lock that was waited for longer is not worth another wait. */
  private static final long RETRY_NANOS = Duration.ofSeconds(1).toNanos();

  private final Holds holds;
  private final LeaveLine line;
  private final Payments payments;
  private final PaymentTransaction transaction;
  private final PaymentMeters meters;

  PayForHold(
      Holds holds,
      LeaveLine line,
      Payments payments,
      PaymentTransaction transaction,
      PaymentMeters meters) {
    this.holds = holds;
    this.line = line;
    this.payments = payments;
    this.transaction = transaction;
    this.meters = meters;
  }

  @Override
  public Answer<Payment> pay(WaitingToken token, PaymentOrder order) {
    Answer<Payment> answer =
        holds
            .claim(token, order.userId(), order.holdId())
            .fold(
                hold -> settle(token, order, hold),
                refusal ->
                    MAY_BE_PAID.contains(refusal.code())
                        ? replay(order).orElseGet(() -> Answer.refused(refusal))
                        : Answer.refused(refusal));
    meters.answered(answer);
    return answer;
  }

  @Override
  public Optional<Payment> paid(long userId, String idempotencyKey) {
    return payments.firstAnswer(userId, idempotencyKey).map(FirstAnswer::payment);
  }

  private Answer<Payment> settle(WaitingToken token, PaymentOrder order, ClaimedHold hold) {
    long end = System.nanoTime() + RETRY_NANOS;
    while (true) {
      try {
        Answer<Payment> answer = transaction.pay(order, hold);
        if (answer.isGranted()) {
          finish(token, hold);
          return answer;
        }
        return replay(order).orElse(answer);
      } catch (KeyTakenException e) {
        return replay(order).orElseGet(() -> Answer.refused(Code.PAYMENT_IN_PROGRESS));
      } catch (SeatSoldException e) {
        return replay(order).orElseGet(() -> sold(hold));
      } catch (PessimisticLockingFailureException e) {
        // Nothing has been written.
        if (System.nanoTime() > end) {
          return Answer.refused(Code.PAYMENT_IN_PROGRESS);
        }
      }
    }
  }

  /** The answer that the key got before, if it did. */
  private Optional<Answer<Payment>> replay(PaymentOrder order) {
    Optional<FirstAnswer> first = payments.firstAnswer(order.userId(), order.idempotencyKey());
    first.ifPresent(answer -> meters.replayed());
    return first.map(
        answer ->
            answer.fingerprint().equals(order.fingerprint())
                ? Answer.granted(answer.payment())
                : Answer.refused(Code.IDEMPOTENCY_KEY_REUSED));
  }

  /** The same hold paid under another key in the meantime, or a seat that Redis had forgotten. */
  private Answer<Payment> sold(ClaimedHold hold) {
    quietly(() -> holds.reloadSold(hold.id().scheduleId()));
    return Answer.refused(Code.HOLD_EXPIRED);
  }

  /** The database has decided; what Redis misses now it makes good by expiry. */
  private void finish(WaitingToken token, ClaimedHold hold) {
    quietly(() -> holds.consume(hold));
    quietly(() -> line.leave(token, Caller.user(hold.userId())));
  }

  private static void quietly(Runnable action) {
    try {
      action.run();
    } catch (RedisUnavailableException e) {
      LOG.warn("after a payment: {}", e.getMessage());
    }
  }
}
