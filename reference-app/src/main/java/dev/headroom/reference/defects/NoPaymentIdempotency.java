package dev.headroom.reference.defects;

import dev.headroom.reference.payments.Payment;
import dev.headroom.reference.payments.PaymentOrder;
import dev.headroom.reference.payments.application.Payments;
import java.util.Optional;

/**
 * {@code no-idempotency}, payments: nobody looks for the first answer, so a payment that comes
 * again is told that there is nothing to pay for. Seen by {@code same-key-same-answer} when
 * requests come twice.
 */
class NoPaymentIdempotency implements Payments {
  private final Payments real;

  NoPaymentIdempotency(Payments real) {
    this.real = real;
  }

  @Override
  public Optional<FirstAnswer> firstAnswer(long userId, String idempotencyKey) {
    return Optional.empty();
  }

  @Override
  public Payment add(PaymentOrder order, long reservationId, long amount) {
    return real.add(order, reservationId, amount);
  }
}
